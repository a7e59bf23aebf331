import type { Logger } from 'pino'

/** What must be closed, in the order it was opened; closed the other way round. */
export interface CloseStack {
  add: (name: string, close: () => Promise<void> | void) => void
  /** Closes all; a failure is logged and keeps nothing else from closing. */
  closeAll: () => Promise<void>
}

export function createCloseStack(log: Logger): CloseStack {
  const opened: { name: string; close: () => Promise<void> | void }[] = []
  return {
    add: (name, close) => void opened.push({ name, close }),
    closeAll: async () => {
      for (let each = opened.pop(); each !== undefined; each = opened.pop()) {
        try {
          await each.close()
        } catch (cause) {
          log.error({ err: cause, part: each.name }, 'a part did not stop')
        }
      }
    },
  }
}
