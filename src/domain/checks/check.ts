import type { OwnCompany } from '../own-company.ts'
import type { Outcome } from '../outcome.ts'
import type { ColumnPlace } from '../table/cell-key.ts'

/** Values of a record by field, in their own forms; null or absent where nothing is known. */
export type FieldValues = Readonly<Record<string, string | null | undefined>>

export interface CheckContext {
  /** The day it is, ISO `YYYY-MM-DD`, where the record is looked at. Passed in: `domain` has no clock. */
  today: string
  /** Who receives the invoices, where that is set. */
  own?: OwnCompany
}

/** A rule over values. `severity` says what its failure means: `must` blocks verifying until accepted with a reason. */
export interface Check<Field extends string = string> {
  /** Its name in the page's catalogue: `rule.<name>`. */
  name: string
  severity: 'must' | 'worth-knowing'
  /** It holds the document against what is known beside it: where it fails, the document may still agree with itself. */
  isOutward?: true
  /** The fields it speaks of. A failure is shown at the one that its reason names as `field`, else at the first. */
  fields: readonly [Field, ...Field[]]
  /** Columns of tables that it speaks of too, every cell of each: a sum and what it adds up. They are proven with its fields. */
  columns?: readonly ColumnPlace[]
  /** Those of its fields for which it is a second source: when it holds and all it speaks of is read clearly, they are proven. */
  proves?: readonly Field[]
  /** Whether some digit of that field could be wrong and it would hold all the same: then it proves nothing of it. */
  overlooks?: (values: FieldValues, field: string) => boolean
  run: (values: FieldValues, context: CheckContext) => Outcome
  /** The value of one of its fields with which it would hold, the others as they are; null where there is no one such value. */
  solve?: (values: FieldValues, field: string) => string | null
}
