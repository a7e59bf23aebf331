import { describe, expect, test } from 'vitest'
import { applyFieldEdits } from '#domain/apply-field-edits.ts'
import { differsFromTaxOffice } from '#domain/invoice/differs-from-tax-office.ts'
import { taxOfficeReadings } from '#domain/invoice/tax-office-readings.ts'
import { judgeRecord } from '#domain/judge-record.ts'
import { findDocumentType } from '../catalogue.ts'
import { askedOfTaxOffice } from './invoice-verification.ts'

function typeOf(key: string) {
  const documentType = findDocumentType(key)
  if (!documentType) throw new Error(`no type ${key}`)
  return documentType
}
const read = (key: string, returned: Record<string, string>, asked: Parameters<typeof taxOfficeReadings>[1]['asked'] = []) =>
  Object.fromEntries(taxOfficeReadings(typeOf(key), { asked, returned }).map(({ field, value }) => [field, value]))

describe('what a kind of invoice is asked for by', () => {
  test.each([
    ['invoice-vat-special', ['invoiceCode', 'invoiceNumber', 'issueDate', 'totalExcludingTax']],
    ['invoice-vat-ordinary', ['invoiceCode', 'invoiceNumber', 'issueDate', 'checkCode…']],
    ['invoice-fully-digital-ordinary', ['invoiceNumber', 'issueDate', 'totalIncludingTax']],
    ['invoice-fully-digital-train', ['invoiceNumber', 'issueDate', 'totalIncludingTax']],
    ['invoice-fully-digital-paper-ordinary', ['invoiceCode', 'invoiceNumber', 'issueDate', 'fullInvoiceNumber…']],
    ['invoice-blockchain', ['invoiceCode', 'invoiceNumber', 'checkCode', 'sellerTaxId']],
    ['invoice-used-car-sale', ['invoiceCode', 'invoiceNumber', 'issueDate', 'totalIncludingTax']],
  ])('%s', (key, fields) => {
    expect(askedOfTaxOffice(typeOf(key))?.map(({ field, lastSix }) => `${field}${lastSix ? '…' : ''}`)).toEqual(fields)
  })

  test.each(['invoice-taxi', 'commercial-invoice', 'receipt', 'passport'])('nobody keeps a %s', (key) => {
    expect(askedOfTaxOffice(typeOf(key))).toBeNull()
  })
})

describe('the invoice as the office has it', () => {
  test('becomes values of our fields; what is none is left out', () => {
    const returned = {
      billingDate: '2031年05月06日',
      amountTax: '135.60',
      totalAmount: '120.00',
      salesName: '甲有限公司',
      salesTaxNo: '',
      state: '1',
      checkNum: '1',
    }
    expect(read('invoice-vat-ordinary', returned)).toEqual({
      issueDate: '2031-05-06',
      totalIncludingTax: '135.60',
      totalExcludingTax: '120.00',
      sellerName: '甲有限公司',
    })
  })

  test('an amount that was asked with its tax is not taken for the one without', () => {
    const asked = [{ parameter: 'totalAmount', field: 'totalIncludingTax', value: '135.60' }] as const
    expect(read('invoice-fully-digital-ordinary', { totalAmount: '135.60' }, asked)).toEqual({ totalIncludingTax: '135.60' })
    expect(read('invoice-fully-digital-ordinary', { totalAmount: '120.00' }, asked)).toEqual({ totalExcludingTax: '120.00' })
  })
})

test('fields that hold another value are named, also where a person typed it', () => {
  const documentType = typeOf('invoice-vat-ordinary')
  const told = taxOfficeReadings(documentType, { asked: [], returned: { amountTax: '135.60', salesName: '甲有限公司', remarks: '无' } })
  const edits = [
    { field: 'totalIncludingTax', value: '135.6', how: 'typed' },
    { field: 'sellerName', value: '乙有限公司', how: 'typed' },
  ] as const
  const readings = applyFieldEdits({ documentType, readings: told, edits })
  const { fields } = judgeRecord({ documentType, readings, acceptedRules: [], today: '2031-05-07', pages: [] })
  expect(differsFromTaxOffice(documentType, fields)).toEqual(['sellerName'])
})
