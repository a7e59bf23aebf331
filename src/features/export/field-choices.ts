import { documentTypes } from '#catalogue/catalogue.ts'
import type { ExportColumn, ExportTemplate } from '#client/wire-types.ts'
import { type DocumentType, type FieldKind, fieldSpec } from '#domain/document-type.ts'
import { exportColumns } from '#domain/export/export-columns.ts'
import { cellKey } from '#domain/table/cell-key.ts'
import { placeOfColumnKey } from '#domain/table/column-key.ts'
import { textField } from '#domain/text/judge-text.ts'

/** What a record tells of itself, beside the fields of its document. */
const ownFields = ['documentType', 'reference', 'capturedAt', 'verifiedAt', 'lookedAtBy', 'recordId'] as const
type OwnField = (typeof ownFields)[number]

export function isOwnField(field: string): field is OwnField {
  return ownFields.some((own) => own === field)
}

/** The documents of these keys; all of them for none. */
export function documentsOf(keys: readonly string[]): readonly DocumentType[] {
  return keys.length === 0 ? documentTypes() : documentTypes().filter(({ key }) => keys.includes(key))
}

/** What a column can hold: the fields of the documents in their order, those of their lines where each is a row, then the record's own. */
export function fieldChoices(keys: readonly string[], rowOf: ExportTemplate['rowOf'] = 'record'): readonly string[] {
  const fields = exportColumns(documentsOf(keys), rowOf).map(({ field }) => field)
  return [...fields.filter((field) => !isOwnField(field)), ...ownFields]
}

/** Of which kind a field's values are; `code` for the record's own, which are written as they are. */
export function kindOfField(field: string): FieldKind {
  if (field === 'reference' || field === textField) return 'text'
  const place = placeOfColumnKey(field)
  const key = place === null ? field : cellKey({ ...place, row: 1 })
  const specs = documentTypes().flatMap((type) => fieldSpec(type, key) ?? [])
  return specs[0]?.kind ?? 'code'
}

export type WrittenAs = ExportColumn['writtenAs']

const ways: Readonly<Record<FieldKind, readonly WrittenAs[]>> = {
  text: ['as-it-is', 'upper-case', 'no-spaces'],
  name: ['as-it-is', 'upper-case'],
  date: ['as-it-is', 'date-dots', 'date-slashes'],
  sex: ['as-it-is'],
  country: ['as-it-is', 'country-name'],
  'document-number': ['as-it-is', 'no-spaces'],
  'card-number': ['masked', 'whole'],
  plate: ['as-it-is', 'no-spaces'],
  code: ['as-it-is'],
  address: ['as-it-is', 'upper-case'],
  percentage: ['as-it-is'],
  quantity: ['as-it-is'],
  amount: ['as-it-is'],
  'mrz-line': ['as-it-is'],
  image: ['as-it-is'],
}

/** How values of this field can be written; the first is how they are kept. */
export function waysToWrite(field: string): readonly WrittenAs[] {
  return ways[kindOfField(field)]
}

/** The way if the field can be written so, else as it is: dates are kept as ISO, and every cell is text already. */
export function wayFor(field: string, way: WrittenAs): WrittenAs {
  const [first = 'as-it-is'] = waysToWrite(field)
  return waysToWrite(field).includes(way) ? way : first
}
