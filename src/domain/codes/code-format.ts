import type { ReadingNote } from '../reading.ts'

/** What a code says of one field. */
export interface CodeValue {
  field: string
  /** As it stands in the code: `06061986`. */
  text: string
  /** In a form that the field's own kind reads: dates ISO. */
  value: string
  /** That the code had no room for all of it; whether a checksum of its own vouches for it. */
  notes?: readonly ReadingNote[]
}

/** What some issuer writes into its codes; of Chinese invoices each kind by itself. */
export type CodeFormatName = 'aamva' | 'philsys' | 'payment' | `cn-invoice-${string}`

/** What is known of a code's text. */
export interface CodeContent {
  name: CodeFormatName
  values: CodeValue[]
}

export interface CodeFormat {
  /**
   * What a code of the format says.
   * @param hasField whether the document has a field: what one document prints apart another prints together.
   * @returns null where the text is of no such code.
   */
  read: (text: string, hasField: (field: string) => boolean) => CodeContent | null
}

/** Nothing for what a code leaves out. */
export function codeValue(field: string, text: string | undefined, value: string | null | undefined = text): CodeValue[] {
  return text === undefined || value === undefined || value === null || value === '' ? [] : [{ field, text, value }]
}
