import { describe, expect, it } from 'vitest'
import { invoiceMarks } from './invoice-marks.ts'

const values = {
  invoiceCode: '031001900204',
  invoiceNumber: '12345678',
  sellerTaxId: '91310000MA1FL00011',
  totalIncludingTax: '135.60',
  issueDate: '2031-05-06',
}

describe('what an invoice is known again by', () => {
  it('is code and number of the tax office, and seller, sum and day', () => {
    expect(invoiceMarks(values)).toEqual({
      number: { invoiceCode: '031001900204', invoiceNumber: '12345678' },
      sum: { sellerTaxId: '91310000MA1FL00011', totalIncludingTax: '135.60', issueDate: '2031-05-06' },
    })
  })

  it('is a number with its seller where every seller counts from 1', () => {
    expect(invoiceMarks({ ...values, invoiceCode: null, invoiceNumber: 'R-2031-7' }).number).toEqual({
      invoiceNumber: 'R-2031-7',
      sellerTaxId: '91310000MA1FL00011',
    })
  })

  it('is nothing where a value is missing', () => {
    expect(invoiceMarks({})).toEqual({ number: null, sum: null })
    expect(invoiceMarks({ invoiceNumber: '7', totalIncludingTax: '5.00', issueDate: null })).toEqual({ number: null, sum: null })
  })
})
