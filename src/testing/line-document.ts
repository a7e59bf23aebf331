import { amountOfLine } from '#domain/checks/amount-of-line.check.ts'
import { amountsAddUp } from '#domain/checks/amounts-add-up.check.ts'
import { sumOfLines } from '#domain/checks/sum-of-lines.check.ts'
import { taxOfLine } from '#domain/checks/tax-of-line.check.ts'
import { defineDocument, defineTable, type FieldKind, type FieldSpec } from '#domain/document-type.ts'
import type { Reading } from '#domain/reading.ts'

function spec(kind: FieldKind, required = false): FieldSpec {
  return { kind, group: 'document', required, labels: [] }
}

/** A document with a table and all rules of amounts, for tests of tables themselves. */
export const lineDocument = defineDocument({
  key: 'test-lines',
  country: null,
  titles: [],
  format: 'page',
  mrz: null,
  sides: ['front'],
  fields: { net: spec('amount', true), tax: spec('amount', true), gross: spec('amount', true) },
  tables: {
    lineItems: defineTable({
      columns: {
        name: spec('text'),
        quantity: spec('quantity'),
        unitPrice: spec('amount'),
        amount: spec('amount', true),
        taxRate: spec('quantity'),
        tax: spec('amount'),
      },
      rowChecks: [
        amountOfLine({ quantity: 'quantity', unitPrice: 'unitPrice', amount: 'amount' }),
        taxOfLine({ amount: 'amount', taxRate: 'taxRate', tax: 'tax' }),
      ],
    }),
  },
  checks: [
    sumOfLines({ name: 'sumOfAmounts', column: { table: 'lineItems', column: 'amount' }, total: 'net' }),
    sumOfLines({ name: 'sumOfTaxes', column: { table: 'lineItems', column: 'tax' }, total: 'tax' }),
    amountsAddUp({ parts: ['net', 'tax'], total: 'gross' }),
  ],
  characterThreshold: 0.9,
  rows: [],
})

/** What stands on the specimen of the design. */
export const lineValues: Readonly<Record<string, string>> = {
  net: '3640.00',
  tax: '467.60',
  gross: '4107.60',
  'lineItems:1:name': 'Copy paper',
  'lineItems:1:quantity': '20',
  'lineItems:1:unitPrice': '112.00',
  'lineItems:1:amount': '2240.00',
  'lineItems:1:taxRate': '13',
  'lineItems:1:tax': '291.20',
  'lineItems:2:name': 'Gel pens',
  'lineItems:2:quantity': '30',
  'lineItems:2:unitPrice': '18.60',
  'lineItems:2:amount': '558.00',
  'lineItems:2:taxRate': '13',
  'lineItems:2:tax': '72.54',
  'lineItems:3:name': 'Archive box',
  'lineItems:3:quantity': '120',
  'lineItems:3:unitPrice': '6.35',
  'lineItems:3:amount': '762.00',
  'lineItems:3:taxRate': '13',
  'lineItems:3:tax': '99.06',
  'lineItems:4:name': 'Delivery',
  'lineItems:4:quantity': '1',
  'lineItems:4:unitPrice': '80.00',
  'lineItems:4:amount': '80.00',
  'lineItems:4:taxRate': '6',
  'lineItems:4:tax': '4.80',
}

/** Print that was read clearly. */
export function clearReading(field: string, value: string, confidence = 0.99): Reading {
  const characters = [...value].map((text) => ({ text, confidence, box: null, repaired: false, candidates: [] }))
  return { field, source: 'ocr', text: value, value, pageIndex: 0, box: null, characters, notes: [] }
}
