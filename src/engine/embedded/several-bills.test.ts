import { expect, test } from 'vitest'
import { receipt } from '#catalogue/invoice/receipt.document.ts'
import type { Reading } from '#domain/reading.ts'
import type { DocumentReading } from '../engine.ts'
import { severalBills } from './several-bills.ts'

function readingOf([field, value]: [string, string]): Reading {
  return { field, source: 'ocr', text: value, value, pageIndex: 0, box: null, characters: [], notes: [] }
}

function billOf(values: Record<string, string>, documentType = receipt.key): DocumentReading {
  const transform = { corners: null, quarterTurns: 0, width: 5, height: 8 }
  const readings = Object.entries(values).map(readingOf)
  return { documentType, pages: [{ transform, portrait: null, readings, mrzLines: [], text: null, timings: {} }] }
}

const till = { totalIncludingTax: '12.50', issueDate: '2031-05-06' }
const taxi = { totalIncludingTax: '23.00', issueDate: '2031-05-06' }
const torn = { issueDate: '2031-05-06' }

test('bills that each tell what is paid are several', () => {
  expect(severalBills([billOf(till), billOf(taxi)])).toHaveLength(2)
  // Two rides for the same money on one day, each on a ticket of its own.
  const [one, two] = ['0001', '0002'].map((invoiceNumber) => billOf({ ...taxi, invoiceNumber }))
  expect(severalBills([one, two].filter((bill) => bill !== undefined))).toHaveLength(2)
})

test('halves of one receipt, of which one tells its tax and the other its total, are one', () => {
  const upper = billOf({ totalTax: '5.94', issueDate: '2031-05-06', invoiceNumber: '57269' })
  expect(severalBills([upper, billOf({ totalIncludingTax: '105.00', issueDate: '2031-05-06' })])).toEqual([])
})

test('of three one may be unreadable, and is kept; of two both count', () => {
  expect(severalBills([billOf(till), billOf(torn), billOf(taxi)])).toHaveLength(3)
  expect(severalBills([billOf(till), billOf({}, 'general-page'), billOf(taxi)])).toHaveLength(3)
  expect(severalBills([billOf(till), billOf(torn)])).toEqual([])
  expect(severalBills([billOf(till), billOf(torn), billOf(torn)])).toEqual([])
})

test('a receipt and the slip of its card are one, and pages that are no bills are none', () => {
  expect(severalBills([billOf(till), billOf({ ...till, invoiceNumber: '77' })])).toEqual([])
  expect(severalBills([billOf(till), billOf(taxi), billOf({ totalIncludingTax: '12.50', invoiceNumber: '77' })])).toEqual([])
  expect(severalBills([billOf(till, 'general-page'), billOf(taxi, 'general-page')])).toEqual([])
  expect(severalBills([billOf(till, 'passport'), billOf(taxi, 'passport')])).toEqual([])
})
