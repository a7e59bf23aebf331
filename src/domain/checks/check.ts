import type { Outcome } from '../outcome.ts'

/** Values of a record by field, in their own forms; null or absent where nothing is known. */
export type FieldValues = Readonly<Record<string, string | null | undefined>>

export interface CheckContext {
  /** The day it is, ISO `YYYY-MM-DD`, where the record is looked at. Passed in: `domain` has no clock. */
  today: string
}

/** A rule over values. `severity` says what its failure means: `must` blocks verifying until accepted with a reason. */
export interface Check<Field extends string = string> {
  /** Its name in the page's catalogue: `rule.<name>`. */
  name: string
  severity: 'must' | 'worth-knowing'
  /** The fields it speaks of. A failure is shown at the one that its reason names as `field`, else at the first. */
  fields: readonly [Field, ...Field[]]
  /** Those of its fields for which it is a second source: when it holds and all it speaks of is read clearly, they are proven. */
  proves?: readonly Field[]
  run: (values: FieldValues, context: CheckContext) => Outcome
}
