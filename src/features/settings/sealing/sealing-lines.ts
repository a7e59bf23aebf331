import { queueOf } from '#catalogue/queue-of.ts'
import { type Queue, queues } from '#domain/accounts/queue.ts'
import type { DocumentType } from '#domain/document-type.ts'
import { sealsValues } from '#domain/seals-values.ts'

export interface SealingLine {
  queue: Queue
  isSealed: boolean
  /** Of its types, sorted. */
  names: readonly string[]
}

/** The groups of document types, those whose types differ in whether their values are encrypted once for each. */
export function sealingLines(types: readonly { documentType: DocumentType; name: string }[]): SealingLine[] {
  return queues.flatMap((queue) =>
    [true, false].flatMap((isSealed) => {
      const own = types.filter(({ documentType }) => queueOf(documentType.key) === queue && sealsValues(documentType) === isSealed)
      const names = own.map(({ name }) => name).toSorted((one, other) => one.localeCompare(other))
      return names.length === 0 ? [] : [{ queue, isSealed, names }]
    }),
  )
}
