import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { crc16 } from '../numbers/crc16.ts'
import { parseBlockchainCode } from './parse-blockchain-code.ts'
import { parseInvoiceCode } from './parse-invoice-code.ts'

const digits = (count: number) => fc.stringMatching(new RegExp(`^\\d{${count}}$`))
const day = fc
  .date({ min: new Date('2012-01-01'), max: new Date('2040-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

const invoice = fc.record({
  kind: fc.constantFrom('01', '04', '10', '11', '31', '32', '51'),
  invoiceCode: fc.oneof(digits(10), digits(12), fc.constant(null)),
  invoiceNumber: fc.oneof(digits(8), digits(20)),
  amount: fc.oneof(
    fc.nat({ max: 99_999_999 }).map((fen) => (fen / 100).toFixed(2)),
    fc.constant(null),
  ),
  issueDate: day,
  checkCode: fc.oneof(digits(20), fc.constant(null)),
})

/** As an issuer writes it, up to the last comma before the checksum. */
function told(
  said: Record<'kind' | 'invoiceNumber' | 'issueDate', string> & Record<'invoiceCode' | 'amount' | 'checkCode', string | null>,
  isWithHyphens = false,
): string {
  const { kind, invoiceCode, invoiceNumber, amount, issueDate, checkCode } = said
  const date = isWithHyphens ? issueDate : issueDate.replaceAll('-', '')
  return `01,${kind},${invoiceCode ?? ''},${invoiceNumber},${amount ?? ''},${date},${checkCode ?? ''},`
}

describe('the code of an invoice', () => {
  test('gives back what its issuer wrote, whichever way the checksum is taken', () => {
    fc.assert(
      fc.property(invoice, fc.boolean(), fc.constantFrom('', ','), (said, isWithHyphens, end) => {
        const text = told(said, isWithHyphens)
        expect(parseInvoiceCode(`${text}${crc16(text)}${end}`)).toEqual({ ...said, checksum: 'holds' })
        expect(parseInvoiceCode(`${text}${crc16(text.slice(0, -1)).toLowerCase()}${end}`)).toEqual({ ...said, checksum: 'holds' })
        expect(parseInvoiceCode(`${text}${end}`)).toEqual({ ...said, checksum: 'none' })
      }),
    )
  })

  test('is told to be altered where a digit was changed', () => {
    fc.assert(
      fc.property(invoice, fc.nat(), fc.integer({ min: 1, max: 9 }), (said, place, more) => {
        const text = told(said)
        const number = [...said.invoiceNumber]
        const at = place % number.length
        number[at] = String((Number(number[at]) + more) % 10)
        const altered = told({ ...said, invoiceNumber: number.join('') })
        expect(parseInvoiceCode(`${altered}${crc16(text)},`)?.checksum).toBe('broken')
      }),
    )
  })

  test('is no other text, and none throws', () => {
    for (const text of [
      '',
      '01,10',
      '02,10,011001900211,12345678,1.00,20260809,,',
      '01,10,011,12345678,1.00,20260809,,',
      'https://example.org',
    ]) {
      expect(parseInvoiceCode(text)).toBeNull()
    }
    fc.assert(fc.property(fc.string(), (text) => parseInvoiceCode(text) === null))
    expect(parseInvoiceCode('01,10,011001900211,12345678,1.00,20261340,,')).toMatchObject({ issueDate: null })
  })
})

describe('the code of a blockchain invoice', () => {
  const address = (query: string): string => `https://bcfp.shenzhen.chinatax.gov.cn/verify/scan?${query}`

  test('has the number and the total in fen', () => {
    fc.assert(
      fc.property(digits(8), fc.nat({ max: 999_999_999 }), (number, fen) => {
        const query = `hash=0123abcd&bill_num=${number}&total_amount=${fen}`
        expect(parseBlockchainCode(address(query))).toEqual({ invoiceNumber: number, amount: (fen / 100).toFixed(2) })
      }),
    )
  })

  test('is of a tax office, and whole', () => {
    for (const text of [
      'https://example.org/verify/scan?bill_num=12345678&total_amount=7200',
      address('bill_num=12345678'),
      address('bill_num=1&total_amount=7200'),
    ]) {
      expect(parseBlockchainCode(text)).toBeNull()
    }
  })
})
