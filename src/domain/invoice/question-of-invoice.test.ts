import { describe, expect, test } from 'vitest'
import { asksTheSame, questionOfInvoice } from './question-of-invoice.ts'

const asks = [
  { parameter: 'invoiceNumber', field: 'invoiceNumber' },
  { parameter: 'billingDate', field: 'issueDate' },
  { parameter: 'checkCode', field: 'checkCode', lastSix: true },
] as const
const ask = (values: Record<string, string>) => questionOfInvoice(asks, (field) => values[field] ?? null)

describe('the question that an invoice makes', () => {
  test('has the last six of the check code', () => {
    const { values, missing } = ask({ invoiceNumber: '12345678', issueDate: '2031-05-06', checkCode: '01234 56789 01234 54321 0' })
    expect(values.map(({ parameter, value }) => [parameter, value])).toEqual([
      ['invoiceNumber', '12345678'],
      ['billingDate', '2031-05-06'],
      ['checkCode', '543210'],
    ])
    expect(missing).toEqual([])
  })

  test.each([
    ['nothing at all', {}, ['invoiceNumber', 'issueDate', 'checkCode']],
    ['empty text', { invoiceNumber: '', issueDate: '2031-05-06', checkCode: '543210' }, ['invoiceNumber']],
    ['a day without its day', { invoiceNumber: '1', issueDate: '2031-05', checkCode: '543210' }, ['issueDate']],
    ['five of six', { invoiceNumber: '1', issueDate: '2031-05-06', checkCode: '43210' }, ['checkCode']],
  ])('names what is missing: %s', (_, values, fields) => {
    expect(ask(values).missing.map(({ field }) => field)).toEqual(fields)
  })
})

test('two questions are the same whatever their order', () => {
  const left = ask({ invoiceNumber: '1', issueDate: '2031-05-06' }).values
  expect(asksTheSame(left, left.toReversed())).toBe(true)
  expect(asksTheSame(left, ask({ invoiceNumber: '2', issueDate: '2031-05-06' }).values)).toBe(false)
  expect(asksTheSame(left, left.slice(1))).toBe(false)
})
