import { expect, test } from 'vitest'
import { findDocumentType } from '#catalogue/catalogue.ts'
import { madePageText } from '#testing/made-page-text.ts'
import { fieldLines } from '../fields/field-line.ts'
import { offerFormNumber } from './offer-form-number.ts'

function offered(rows: Parameters<typeof madePageText>[0]): string[] {
  const documentType = findDocumentType('invoice-vat-ordinary')
  if (documentType === null) throw new Error('The catalogue has no ordinary invoices.')
  const lines = fieldLines([{ index: 0, text: madePageText(rows), aspect: 1.5 }])
  return offerFormNumber(lines, documentType).map(({ field, typed }) => `${field} ${typed.value}`)
}

test('code and number at the head of a form are told by how many digits they have', () => {
  expect(offered([['031001900204', '上海增值税普通发票', '№12345678']])).toEqual(['invoiceCode 031001900204', 'invoiceNumber 12345678'])
})

test('of two that may be meant none is told, and nothing far below', () => {
  expect(offered([['12345678', '上海增值税普通发票', '87654321']])).toEqual([])
  expect(offered(['上海增值税普通发票', '', '', '', '', '', '', '12345678'].map((text) => (text === '' ? ['-'] : [text])))).toEqual([])
})
