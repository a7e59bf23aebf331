import type { Asker } from '#domain/accounts/asker.ts'

/** What a request brings to an operation beside its input: who asks, above all. */
export interface Context extends Asker {
  /** Headers that the answer carries beside its own. */
  resHeaders?: Headers
}
