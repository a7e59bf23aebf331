import type { Check } from './checks/check.ts'
import type { DateHint } from './formats/date-hint.ts'
import type { ChecksumScheme } from './numbers/number-scheme.ts'
import type { Bounds } from './geometry.ts'

/** What kind of value a field holds: its parser, its printed forms, its keyboard and its comparison. */
export type FieldKind =
  | 'text'
  | 'name'
  | 'date'
  | 'sex'
  | 'country'
  | 'document-number'
  | 'card-number'
  | 'plate'
  | 'code'
  | 'address'
  | 'quantity'
  | 'amount'
  | 'mrz-line'
  | 'image'

export interface FieldSpec {
  kind: FieldKind
  /** Which block of the fields pane it stands in. */
  group: 'document' | 'holder' | 'machine-readable'
  /** Whether a record can be verified without it. */
  required: boolean
  /** Names under which the remote API knows it; several where its spelling differs by type. */
  flyocr: readonly string[]
  /** Labels as printed on the document, in its languages; the embedded reader finds values by them. */
  labels: readonly string[]
  /** How many lines its value may take on the page, where that is more than one. */
  lines?: number
  /** Where its value stands when no label says so: bounds on the upright page, as fractions. */
  at?: Bounds
  /** Never shown as a row to settle, never exported as a column (machine-readable lines, portrait). */
  derived?: boolean
  /** What its dates are like where the print alone does not say. */
  dates?: DateHint
  /** Its numbers carry a check digit of their own, so one source that reads them clearly proves them. */
  checksum?: ChecksumScheme
}

export type MrzKind = 'TD1' | 'TD2' | 'TD3' | 'MRV-A' | 'MRV-B' | 'FRA-ID'

export interface DocumentType<Field extends string = string> {
  /** Stable key in standard terms, e.g. `passport`. */
  key: string
  /** Which machine-readable zone the document carries, where it does. */
  mrz: MrzKind | null
  sides: readonly ('front' | 'back')[]
  fields: Readonly<Record<Field, FieldSpec>>
  /** Labels that it carries beside those of its fields, so that none is taken for a value. */
  otherLabels?: readonly string[]
  /** Its value is the print of its pages, line by line, beside any fields. */
  text?: true
  /** Name of a recogniser in the owner's model folder, for scripts that ours does not read; ours where it is not there. */
  recogniser?: string
  checks: readonly Check<Field>[]
  /** Every character of a single-source value must be at least this sure for the value to be proven, and of a line of text for it to need no look. 0..1 */
  characterThreshold: number
  /** How the remote API names it; null where it has no such type. */
  flyocr: { endpoint: 'recog' | 'invoice' | 'verapi'; typeId: string; answersAs: string } | null
}

/** Keeps the field names as types, so that a check naming a field the document lacks does not compile. */
export function defineDocument<const Field extends string>(
  document: Omit<DocumentType<Field>, 'checks'> & { checks: readonly Check<NoInfer<Field>>[] },
): DocumentType<Field> {
  return document
}

/** The field's description, also for a key that comes from outside; null when the type has no such field. */
export function fieldSpec(documentType: DocumentType, key: string): FieldSpec | null {
  return Object.hasOwn(documentType.fields, key) ? (documentType.fields[key] ?? null) : null
}
