import { describe, expect, it, test } from 'vitest'
import { findDocumentType } from '#catalogue/catalogue.ts'
import { judgeRecord } from '#domain/judge-record.ts'
import { madePageText } from '#testing/made-page-text.ts'
import { fieldsOfPages } from '../fields/fields-of-pages.ts'

const today = '2031-06-01'

function read(rows: Parameters<typeof madePageText>[0]): Record<string, string | null> {
  const documentType = findDocumentType('receipt')
  if (documentType === null) throw new Error('The catalogue has no receipts.')
  const pages = [{ index: 0, text: madePageText(rows), aspect: 1.5 }]
  const readings = fieldsOfPages({ documentType, pages, known: [], today })
  const { fields } = judgeRecord({ documentType, readings, acceptedRules: [], today })
  return Object.fromEntries(fields.filter(({ value }) => value !== null).map(({ key: field, value }) => [field, value]))
}

const till = [
  'SPECIMEN TRADING SDN BHD (123456-X)',
  '(987654-A)',
  'NO 7, JALAN CONTOH 3,',
  'TAMAN MISAL, 50000 KUALA LUMPUR',
  'TEL: 03-0000000',
  'DATE: 05-02-31 12:30',
  ['PEN', '2.00'],
  ['SUBTOTAL', '12.00'],
  ['ROUNDING ADJ', '0.02'],
  ['IUIAL', '12.00'],
  ['CASH', '20.00'],
  ['CHANGE', '8.00'],
]

describe('who printed it', () => {
  it('is the company near its top, whose number is no part of its name, with the address below', () => {
    expect(read(till)).toMatchObject({
      sellerName: 'SPECIMEN TRADING SDN BHD',
      sellerAddress: 'NO 7, JALAN CONTOH 3, TAMAN MISAL, 50000 KUALA LUMPUR',
    })
  })

  it('is no village that is written as a German company is', () => {
    expect(read(['CONTOH & COMPANY', 'NO.5, BATU 5,', 'KG.MISAL,', '51200 KUALA LUMPUR'])).toMatchObject({
      sellerName: 'CONTOH & COMPANY',
      sellerAddress: 'NO.5, BATU 5, KG.MISAL, 51200 KUALA LUMPUR',
    })
  })

  it.each([
    { below: ['109, SS21/1A,', 'MISAL UTAMA'], address: '109, SS21/1A, MISAL UTAMA' },
    { below: ['Jaian Contoh 3', '47200 Misal', 'Se langor'], address: 'Jaian Contoh 3 47200 Misal Se langor' },
    { below: ['Bandar Misal', 'No 15 Jalan Contoh', 'Bandar Misal'], address: 'No 15 Jalan Contoh Bandar Misal' },
  ])('has an address that begins with a house or a street: $address', ({ below, address }) => {
    expect(read(['CONTOH MINI MART', ...below, 'TEL: 03-0000000'])).toMatchObject({ sellerAddress: address })
  })
})

describe('the day', () => {
  it.each(['02 -03-31 17 23', '01:34PM 568017 02 03-31', '#19- 02/003/2031 20:22'])('may be misread: %s', (row) => {
    expect(read([...till.filter((line) => !String(line).startsWith('DATE')), row])).toMatchObject({ issueDate: '2031-03-02' })
  })

  it('is the one that stands with its time', () => {
    expect(read(['Promotion until 31/12/2030', ...till])).toMatchObject({ issueDate: '2031-02-05' })
  })
})

describe('the sum', () => {
  it('is not what was paid', () => {
    expect(read(till)).toMatchObject({ totalIncludingTax: '12.00' })
  })

  test.each([
    {
      name: 'after rounding',
      rows: [
        ['TOTAL', '31.58'],
        ['ROUNDING', '0.02'],
        ['ROUNDED TOTAL (RM)', '31.60'],
      ],
    },
    {
      name: 'before the totals of its taxes',
      rows: [
        ['TOTAL', '31.60'],
        ['GST Summary', 'Amount', 'Tax'],
        ['Total', '29.81', '1.79'],
      ],
    },
    {
      name: 'with tax',
      rows: [
        ['Total Net', '29.81'],
        ['GST', '1.79'],
        ['Total Gross', '31.60'],
      ],
    },
    {
      name: 'in Malay',
      rows: [
        ['JUMLAH KECIL', '29.81'],
        ['CUKAI', '1.79'],
        ['JUMLAH', '31.60'],
        ['TUNAI', '50.00'],
        ['BAKI', '18.40'],
      ],
    },
    {
      name: 'below a head that says the same',
      rows: [
        ['Qty', 'Price', 'Total'],
        ['1', '5.40', '5.40'],
        ['Tolal', '31.60'],
      ],
    },
    {
      name: 'with another sign for its point',
      rows: [
        ['TOTAL', 'RM', '31-60'],
        ['CASH', '50.00'],
      ],
    },
    {
      name: 'with letters for its figures',
      rows: [
        ['TOTAL', 'RM3I.6O'],
        ['CASH', '50.00'],
      ],
    },
    {
      name: 'with a space in its word',
      rows: [
        ['TO TAL', '31.60'],
        ['CASH', '50.00'],
      ],
    },
  ])('$name', ({ rows }) => {
    expect(read(['SPECIMEN TRADING SDN BHD', ['PEN', '2', '5.00', '10.00'], ...rows])).toMatchObject({ totalIncludingTax: '31.60' })
  })
})
