import { onceKey } from '#client/once-key.ts'

export interface OnceKeys {
  /** The key of a try; the same for the same one until it is answered, so that a lost answer does not write a second file. */
  keyOf: (asked: unknown) => string
  /** It was answered: asking for the same again is a new try. */
  settle: (asked: unknown) => void
}

/** Names tries by what is asked for. */
export function createOnceKeys(): OnceKeys {
  const open = new Map<string, string>()
  return {
    keyOf: (asked) => {
      const name = JSON.stringify(asked)
      const key = open.get(name) ?? onceKey()
      open.set(name, key)
      return key
    },
    settle: (asked) => void open.delete(JSON.stringify(asked)),
  }
}
