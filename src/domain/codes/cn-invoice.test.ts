import { expect, test } from 'vitest'
import { cnInvoice } from './cn-invoice.ts'

test('codes of toll roads, which say the kind of all electronic ordinary invoices, are told by the end of their form’s code', () => {
  const nameOf = (code: string) => cnInvoice.read(`01,10,${code},12345678,100.00,20310506,12345678901234567890,`, () => true)?.name
  expect(nameOf('012002100112')).toBe('cn-invoice-14')
  expect(nameOf('012002100111')).toBe('cn-invoice-10')
})
