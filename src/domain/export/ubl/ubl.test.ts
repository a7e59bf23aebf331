import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ublAddress } from './ubl-address.ts'
import { ublFaults } from './ubl-faults.ts'
import { ublTree } from './ubl-tree.ts'
import { ublUnit } from './ubl-units.ts'
import { ublValues } from './ubl-values.ts'

const whole: Readonly<Record<string, string>> = {
  invoiceNumber: 'R-7',
  issueDate: '2025-03-05',
  dueDate: '2025-04-04',
  currency: 'EUR',
  sellerName: 'Lieferwerk GmbH',
  sellerAddress: 'Ring 3, 04109 Leipzig, DE',
  sellerTaxId: 'DE123456789',
  buyerName: 'Kundenwerk AG',
  buyerAddress: 'Kade 1, 1011AB Den Haag, NL',
  totalExcludingTax: '248.00',
  totalTax: '41.12',
  totalIncludingTax: '289.12',
  'lineItems:1:name': 'Kabel',
  'lineItems:1:quantity': '20',
  'lineItems:1:amount': '198.00',
  'lineItems:1:taxRate': '19',
  'lineItems:2:name': 'Handbuch',
  'lineItems:2:amount': '50.00',
  'lineItems:2:taxRate': '7',
  'taxBreakdown:1:taxRate': '19',
  'taxBreakdown:1:taxableAmount': '198.00',
  'taxBreakdown:1:tax': '37.62',
  'taxBreakdown:2:taxRate': '7',
  'taxBreakdown:2:taxableAmount': '50.00',
  'taxBreakdown:2:tax': '3.50',
}
const invoice = (change: Record<string, string | null> = {}) =>
  ublValues(Object.entries({ ...whole, ...change }).map(([key, value]) => ({ key, value })))
const faultsOf = (change: Record<string, string | null>) =>
  ublFaults(invoice(change)).map(({ code, values }) => [code, ...Object.values(values)].join(' '))

describe('what EN 16931 wants and an invoice lacks', () => {
  test('nothing, where all is there', () => {
    expect(faultsOf({})).toEqual([])
    expect(faultsOf({ dueDate: null, paymentTerms: '30 days net' })).toEqual([])
    expect(faultsOf({ dueDate: null, prepaidAmount: '289.12' })).toEqual([])
    expect(faultsOf({ totalTax: null })).toEqual([])
    expect(faultsOf({ sellerAddress: 'Ring 3', buyerAddress: null, buyerTaxId: 'EL123456789' })).toEqual([])
  })

  test.each<[string, Record<string, string | null>, string[]]>([
    ['no way to know when it is due', { dueDate: null }, ['no-terms']],
    ['a due date without its day', { dueDate: '2025-04' }, ['no-terms']],
    ['a third of a cent', { 'lineItems:2:amount': '50.003' }, ['decimals 50.003']],
    ['no number', { invoiceNumber: null }, ['missing invoiceNumber']],
    ['no currency', { currency: '' }, ['missing currency']],
    [
      'no country',
      { sellerAddress: 'Ring 3', sellerTaxId: '99/123', buyerAddress: null },
      ['no-country sellerAddress', 'no-country buyerAddress'],
    ],
    ['no tax number of the seller', { sellerTaxId: null }, ['missing sellerTaxId']],
    ['a line without a name', { 'lineItems:2:name': null }, ['line-name 2']],
    ['a line without its amount', { 'lineItems:1:amount': null }, ['line-amount 1']],
    ['a price below nothing', { 'lineItems:1:unitPrice': '-9.90' }, ['line-price 1']],
    ['a line at a rate that is not taxed', { 'lineItems:1:taxRate': '5' }, ['line-tax 1']],
    ['a line of either rate', { 'lineItems:1:taxRate': null }, ['line-tax 1']],
    ['a reason that nobody told', { 'taxBreakdown:2:category': 'E' }, ['exemption-reason 7 E']],
    ['a category of no rule', { 'taxBreakdown:2:category': 'Q' }, ['tax-category 7 Q']],
    ['a buyer who owes the tax and is not told', { 'taxBreakdown:2:category': 'AE', 'taxBreakdown:2:tax': '0.00' }, ['missing buyerTaxId']],
    ['lines that do not add up', { 'lineItems:2:amount': '50.01' }, ['sum totalExcludingTax 248.01 248.00']],
    ['taxes that do not add up', { 'taxBreakdown:2:tax': '3.51' }, ['sum totalTax 41.13 41.12']],
    ['a total that is another', { totalIncludingTax: '289.13' }, ['sum totalIncludingTax 289.12 289.13']],
    ['a sum due that is another', { amountDue: '200.00' }, ['sum amountDue 289.12 200.00']],
    ['a tax that is not of its rate', { 'taxBreakdown:1:taxRate': '9', 'lineItems:1:taxRate': '9' }, ['tax-of-rate 9 37.62']],
  ])('%s', (_, change, faults) => {
    expect(faultsOf(change)).toEqual(faults)
  })

  test('neither lines nor taxes', () => {
    const bare = Object.fromEntries(Object.keys(whole).flatMap((key) => (key.includes(':') ? [[key, null]] : [])))
    expect(faultsOf(bare)).toEqual(['no-lines', 'no-taxes'])
  })
})

test('one rate of all lines is the only row of taxes', () => {
  const noRows = Object.fromEntries(Object.keys(whole).flatMap((key) => (key.startsWith('taxBreakdown') ? [[key, null]] : [])))
  const one = { ...noRows, 'lineItems:2:taxRate': '19', totalTax: '47.12', totalIncludingTax: '295.12' }
  expect(invoice(one).taxes).toEqual([{ category: 'S', rate: '19', taxable: '248.00', tax: '47.12' }])
  expect(faultsOf(one)).toEqual([])
})

test('a credit note has names of its own, and says when it is due with the means of payment', () => {
  const tree = JSON.stringify(ublTree(invoice({ typeCode: '381' })))
  expect(tree).toContain('"cbc:CreditNoteTypeCode":"381"')
  expect(tree).toContain('"cac:CreditNoteLine"')
  expect(tree).toContain('"cac:PaymentMeans":{"cbc:PaymentMeansCode":"1","cbc:PaymentDueDate":"2025-04-04"}')
  expect(tree).not.toContain('cbc:DueDate')
})

test('a line without its quantity is one of its amount', () => {
  const tree = JSON.stringify(ublTree(invoice({ 'lineItems:2:unit': 'Ladung' })))
  expect(tree).toContain('"cbc:Note":"Ladung","cbc:InvoicedQuantity":{"@unitCode":"C62","#text":"1"}')
  expect(tree).toContain('"cbc:PriceAmount":{"@currencyID":"EUR","#text":"50.00"}')
  expect(tree).toContain('"cbc:PriceAmount":{"@currencyID":"EUR","#text":"9.9"}')
})

test('units by their codes', () => {
  expect(['', 'Stk.', 'Std', 'KGM', 'kg', 'Palette'].map((unit) => ublUnit(unit).code)).toEqual(['C62', 'H87', 'HUR', 'KGM', 'KGM', 'C62'])
})

test('an address put together again is the same', () => {
  const part = fc.stringMatching(/^[A-Za-zäß][\wäß.-]{0,8}( [\wäß.-]{1,8}){0,2}$/u)
  fc.assert(
    fc.property(fc.array(part, { minLength: 1, maxLength: 5 }), fc.constantFrom('DE', 'NL'), (parts, code) => {
      const text = [...parts, code].join(', ')
      const { street, additional, line, zone, city, country } = ublAddress(text, '')
      const place = `${zone} ${city}`.trim()
      expect([street, additional, line, place, country].filter((each) => each !== '').join(', ')).toBe(text)
    }),
  )
  expect(ublAddress('Ring 3, 04109 Leipzig, DE', '')).toMatchObject({ street: 'Ring 3', zone: '04109', city: 'Leipzig', country: 'DE' })
})
