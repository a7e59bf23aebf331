import type { ExportColumn, ExportTemplate } from '#client/wire-types.ts'
import type { WrittenAs } from './field-choices.ts'

export interface StartingWords {
  guestRegister: string
  everything: string
  /** What a field is called. */
  field: (field: string) => string
}

const register: readonly (readonly [field: string, writtenAs?: WrittenAs])[] = [
  ['surname'],
  ['givenNames'],
  ['dateOfBirth'],
  ['sex'],
  ['nationality', 'country-name'],
  ['documentType'],
  ['documentNumber'],
  ['issuingState', 'country-name'],
  ['dateOfExpiry'],
  ['reference'],
  ['verifiedAt'],
]

/** What there is before anything was saved. Saved under their own ids, these become the office's. */
export function startingTemplates(words: StartingWords): ExportTemplate[] {
  const columns: ExportColumn[] = register.map(([field, writtenAs = 'as-it-is']) => ({ field, column: words.field(field), writtenAs }))
  return [
    {
      id: '5b1f8c3e-4a57-4f0e-9c1b-7d2a60e8f101',
      name: words.guestRegister,
      format: 'csv',
      columns,
      documentTypes: ['passport', 'id-card-td1', 'id-card-france', 'travel-document-td2'],
      onlyNew: true,
      rowOf: 'record',
      hasTotals: false,
    },
    {
      id: '5b1f8c3e-4a57-4f0e-9c1b-7d2a60e8f102',
      name: words.everything,
      format: 'json',
      columns: [],
      documentTypes: [],
      onlyNew: false,
      rowOf: 'record',
      hasTotals: false,
    },
  ]
}
