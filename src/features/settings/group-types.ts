import { queueOf } from '#catalogue/queue-of.ts'
import { type Queue, queues } from '#domain/accounts/queue.ts'
import { foldText } from '#domain/fold-text.ts'

export interface NamedType {
  key: string
  name: string
}

export interface TypeGroup {
  queue: Queue
  types: readonly NamedType[]
}

/** The types whose names hold every word that is looked for, by the group that they belong to; groups without any are left out. */
export function groupTypes(types: readonly NamedType[], sought: string): TypeGroup[] {
  const words = foldText(sought).split(' ')
  const found = types.filter(({ name }) => words.every((word) => foldText(name).includes(word)))
  return queues.flatMap((queue) => {
    const own = found.filter(({ key }) => queueOf(key) === queue).toSorted((one, other) => one.name.localeCompare(other.name))
    return own.length === 0 ? [] : [{ queue, types: own }]
  })
}
