import { catalogue } from '#catalogue/catalogue.ts'
import { exportColumns } from '#domain/export/export-columns.ts'
import type { FieldKind } from '#domain/document-type.ts'
import type { ExportColumn } from '#client/wire-types.ts'

export type WrittenAs = ExportColumn['writtenAs']

const ownFields = ['capturedAt']

/** What can stand in a column: the record's own facts and the fields of these types; none given: of all types. */
export function fieldChoices(documentTypes: readonly string[]): string[] {
  const types = documentTypes.length === 0 ? catalogue : catalogue.filter(({ key }) => documentTypes.includes(key))
  return [...exportColumns(types).map(({ field }) => field), ...ownFields]
}

const ofDates: readonly WrittenAs[] = ['date-iso', 'date-dots', 'date-slashes']
const ofTexts: readonly WrittenAs[] = ['as-it-is', 'upper-case', 'no-spaces', 'as-text']
const byKind: Partial<Record<FieldKind, readonly WrittenAs[]>> = {
  date: ['as-it-is', ...ofDates],
  country: ['as-it-is', 'country-name'],
}

/** In which ways a field can be written. */
export function waysToWrite(field: string): readonly WrittenAs[] {
  const kind = catalogue.flatMap(({ fields }) => Object.entries(fields)).find(([key]) => key === field)?.[1].kind
  return (kind === undefined ? undefined : byKind[kind]) ?? ofTexts
}
