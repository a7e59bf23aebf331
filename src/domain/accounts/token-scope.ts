import type { Asker } from './asker.ts'
import type { Queue } from './queue.ts'
import type { Right } from './right.ts'

/** What a token lets its program do and see, as long as its account may and sees that too. */
export interface TokenScope {
  rights: readonly Right[]
  /** Null: all that its account sees. */
  queues: readonly Queue[] | null
}

/** Who asks with a token: never more than the account, whose role may have shrunk since the token was made. */
export function withinScope(account: Asker, { rights, queues }: TokenScope): Asker {
  return {
    ...account,
    isProgram: true,
    rights: account.rights.filter((right) => rights.includes(right)),
    queues: queues === null ? account.queues : queues.filter((queue) => account.queues === null || account.queues.includes(queue)),
  }
}

/** Whether a token asks for nothing that somebody has not got. */
export function isWithin({ rights, queues }: TokenScope, has: Pick<Asker, 'rights' | 'queues'>): boolean {
  return (
    rights.every((right) => has.rights.includes(right)) &&
    (queues === null || has.queues === null || queues.every((queue) => has.queues?.includes(queue)))
  )
}
