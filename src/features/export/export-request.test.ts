import { describe, expect, it } from 'vitest'
import { exportRequest } from './export-request.ts'
import type { TemplateDraft } from './template-draft.ts'

const id = '3f0c9a52-6f0e-4b7a-9c1d-0a1b2c3d4e5f'
const draft: TemplateDraft = {
  id,
  name: 'Guests',
  format: 'csv',
  columns: [{ id: '0', field: 'surname', column: 'Name', writtenAs: 'upper-case' }],
  documentTypes: [],
  onlyNew: true,
  rowOf: 'line',
  hasTotals: true,
}
const everything = { recordIds: [], filter: {} }

describe('exportRequest', () => {
  it('asks for all records in the columns of the template', () => {
    expect(exportRequest(draft, everything)).toEqual({
      format: 'csv',
      columns: [{ field: 'surname', column: 'Name', writtenAs: 'upper-case' }],
      onlyNew: true,
      rowOf: 'line',
      hasTotals: true,
    })
  })

  it('means every record that was chosen by hand', () => {
    expect(exportRequest(draft, { recordIds: [id], filter: {} })).toMatchObject({ recordIds: [id], onlyNew: false })
  })

  it('keeps to the document types of both the template and the filter', () => {
    const passports = { ...draft, documentTypes: ['passport', 'visa-a'] }
    expect(exportRequest(passports, everything)).toMatchObject({ filter: { documentType: ['passport', 'visa-a'] } })
    expect(exportRequest(passports, { recordIds: [], filter: { text: 'eriks', documentType: ['visa-a', 'visa-b'] } })).toMatchObject({
      filter: { text: 'eriks', documentType: ['visa-a'] },
      onlyNew: true,
    })
  })

  it('means invoices that UBL is made for, whatever documents the template is of', () => {
    const invoices = { ...draft, format: 'ubl', documentTypes: ['passport'] } as const
    expect(exportRequest(invoices, everything)).toMatchObject({ format: 'ubl', filter: { documentType: ['commercial-invoice'] } })
    expect(exportRequest(invoices, { recordIds: [], filter: { documentType: ['visa-b'] } })).toBeNull()
  })

  it('never turns two lists without anything in common into everything', () => {
    const passports = { ...draft, documentTypes: ['passport'] }
    expect(exportRequest(passports, { recordIds: [], filter: { documentType: ['visa-b'] } })).toBeNull()
  })
})
