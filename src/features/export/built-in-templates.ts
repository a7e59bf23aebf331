import { catalogue } from '#catalogue/catalogue.ts'
import type { ExportColumn } from '#client/wire-types.ts'
import { exportColumns } from '#domain/export/export-columns.ts'
import { type ExportDraft, withKeys } from './export-draft.ts'

export const builtInKeys = ['everything', 'guest-register', 'everything-json'] as const
export type BuiltInKey = (typeof builtInKeys)[number]

const guestColumns: ExportColumn[] = [
  { field: 'surname', column: 'Surname', writtenAs: 'as-it-is' },
  { field: 'givenNames', column: 'Given names', writtenAs: 'as-it-is' },
  { field: 'dateOfBirth', column: 'Date of birth', writtenAs: 'date-dots' },
  { field: 'nationality', column: 'Nationality', writtenAs: 'country-name' },
  { field: 'documentType', column: 'Document', writtenAs: 'as-it-is' },
  { field: 'documentNumber', column: 'Number', writtenAs: 'as-text' },
  { field: 'dateOfExpiry', column: 'Valid until', writtenAs: 'date-dots' },
  { field: 'reference', column: 'Reference', writtenAs: 'as-it-is' },
  { field: 'lookedAtBy', column: 'Checked by', writtenAs: 'as-it-is' },
]

const everything = exportColumns(catalogue)

/** Templates to start from. They cannot be changed; saving one makes a template of one's own. `name` is filled in by the page. */
export const builtInTemplates: Readonly<Record<BuiltInKey, Omit<ExportDraft, 'name'>>> = {
  everything: { format: 'xlsx', columns: withKeys(everything), documentTypes: [], onlyNew: false },
  'guest-register': { format: 'csv', columns: withKeys(guestColumns), documentTypes: [], onlyNew: true },
  'everything-json': { format: 'json', columns: withKeys(everything), documentTypes: [], onlyNew: false },
}

export function isBuiltIn(key: string): key is BuiltInKey {
  return builtInKeys.some((each) => each === key)
}
