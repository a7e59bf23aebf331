import type { Quad } from '#domain/geometry.ts'

/** An invoice as a file says it in so many words: nothing of it was recognised. */
export interface StructuredInvoice {
  syntax: 'ofd' | 'cn-xml' | 'ubl' | 'cii'
  /** A key of the catalogue. */
  documentType: string
  /** Texts by field, as the file has them; fields that it leaves empty are absent. */
  values: Readonly<Record<string, string>>
  /** Rows by table, in the file's order, each with its texts by column. */
  rows: Readonly<Record<string, readonly Readonly<Record<string, string>>[]>>
  /** Where fields stand on the file's own pages, where it says so. */
  places?: Readonly<Record<string, StructuredPlace>>
}

export interface StructuredPlace {
  pageIndex: number
  box: Quad
}

/** Only what is there. */
export function filled(texts: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== ''))
}
