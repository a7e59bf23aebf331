import { describe, expect, it, test } from 'vitest'
import { findDocumentType } from '#catalogue/catalogue.ts'
import { judgeRecord } from '#domain/judge-record.ts'
import type { PageText } from '#domain/page-text.ts'
import { madeLine, madePageText } from '#testing/made-page-text.ts'
import { fieldsOfPages } from '../fields/fields-of-pages.ts'

const today = '2031-06-01'

function read(rows: Parameters<typeof madePageText>[0]): Record<string, string | null> {
  return readText(madePageText(rows))
}

function readText(text: PageText): Record<string, string | null> {
  const documentType = findDocumentType('commercial-invoice')
  if (documentType === null) throw new Error('No such type')
  const pages = [{ index: 0, text, aspect: 0.7 }]
  const readings = fieldsOfPages({ documentType, pages, known: [], today })
  const { fields } = judgeRecord({ documentType, readings, acceptedRules: [], today })
  return Object.fromEntries(fields.filter(({ value }) => value !== null).map(({ key: field, value }) => [field, value]))
}

const said = {
  invoiceNumber: 'A-2031/117',
  issueDate: '2031-05-06',
  totalExcludingTax: '1200.00',
  totalTax: '240.00',
  totalIncludingTax: '1440.00',
}

test.each([
  {
    language: 'German',
    rows: [
      'Beispielhandel GmbH · Lange Straße 1 · 12345 Musterstadt',
      'Erika Beispiel',
      'Kurzer Weg 2',
      '54321 Musterdorf',
      'Rechnung Nr. A-2031/117 vom 06.05.2031',
      ['Nettobetrag', '1.200,00 €'],
      ['zzgl. MwSt 20 %', '240,00 €'],
      ['Gesamtbetrag', '1.440,00 €'],
    ],
  },
  {
    language: 'English',
    rows: [
      'INVOICE',
      ['Invoice No.', 'A-2031/117'],
      ['Invoice date', '6 May 2031'],
      ['Due date', '5 June 2031'],
      ['Total excl. VAT', '1,200.00'],
      ['VAT 20%', '240.00'],
      ['Total due', '1,440.00'],
    ],
  },
  {
    language: 'French',
    rows: [
      'Facture A-2031/117',
      ['Date de facture', '06/05/2031'],
      ["Date d'échéance", '05/06/2031'],
      ['Total HT', '1 200,00 €'],
      ['Total TVA', '240,00 €'],
      ['Total TTC', '1 440,00 €'],
    ],
  },
  {
    language: 'Spanish',
    rows: [
      ['Nº de factura', 'A-2031/117'],
      ['Fecha de emisión', '06/05/2031'],
      ['Base imponible', '1.200,00'],
      ['Cuota IVA', '240,00'],
      ['Total a pagar', '1.440,00'],
    ],
  },
  {
    language: 'Italian',
    rows: ['Fattura n. A-2031/117 del 06/05/2031', ['Imponibile', '1.200,00'], ['Totale IVA', '240,00'], ['Totale documento', '1.440,00']],
  },
  {
    language: 'Dutch',
    rows: [
      'Factuur A-2031/117',
      ['Factuurdatum', '06-05-2031'],
      ['Vervaldatum', '05-06-2031'],
      ['Subtotaal', '1.200,00'],
      ['BTW 20%', '240,00'],
      ['Totaal te betalen', '1.440,00'],
    ],
  },
  {
    language: 'Malay',
    rows: [
      'INVOIS',
      ['No. Invois', 'A-2031/117'],
      ['Tarikh Invois', '06/05/2031'],
      ['Tarikh matang', '05/06/2031'],
      ['Jumlah kecil', 'RM 1,200.00'],
      ['SST 20%', 'RM 240.00'],
      ['Jumlah keseluruhan', 'RM 1,440.00'],
    ],
  },
  {
    language: 'Chinese',
    rows: [
      '商业发票',
      ['发票编号', 'A-2031/117'],
      ['发票日期', '2031年5月6日'],
      ['付款到期日', '2031年6月5日'],
      ['小计', '¥1,200.00'],
      ['税额', '¥240.00'],
      ['总计', '¥1,440.00'],
    ],
  },
])('an invoice in $language: its number, its day and its sums', ({ rows }) => {
  expect(read(rows)).toMatchObject(said)
})

describe('a heading', () => {
  it('says the kind of bill before its number, and the day on the next row', () => {
    expect(read(['Gutschrift (Selbst ausgestellte Rechnung) Nr. 4711', 'vom 06.05.2031'])).toMatchObject({
      invoiceNumber: '4711',
      issueDate: '2031-05-06',
    })
  })

  it('may name an order too, whose number is none of the invoice', () => {
    expect(read(['Rechnung gemäß Bestellung Nr. 2031-99', ['Rechnungsnummer', '4711']])).toMatchObject({ invoiceNumber: '4711' })
  })

  it('has no number where a sum stands behind it', () => {
    expect(read([['Rechnungssumme', '1.440,00']])).not.toHaveProperty('invoiceNumber')
  })
})

describe('sums', () => {
  it('of two rates add up as the whole invoice does, and are not taken for it', () => {
    const rows = [
      ['Net total:', '496.00 €'],
      ['7%', '160.00 €', '11.20 €'],
      ['19%', '336.00 €', '63.84 €'],
      ['VAT total:', '75.04 €'],
      ['Due payable:', '571.04 €'],
    ]
    expect(read(rows)).toMatchObject({ totalExcludingTax: '496.00', totalTax: '75.04', totalIncludingTax: '571.04' })
  })

  it('stand below their rates where each rate has a row', () => {
    const rows = [
      ['Nettobetrag', 'MwSt-Betrag', 'Endbetrag'],
      ['321,40', '61,07', '382,47'],
      ['127,59', '8,93', '136,52'],
      ['448,99', '70,00', '518,99'],
    ]
    expect(read(rows)).toMatchObject({ totalExcludingTax: '448.99', totalTax: '70.00', totalIncludingTax: '518.99' })
  })

  it('without tax, and of a credit note', () => {
    const free = [
      ['Nettobetrag', '380,00'],
      ['Steuerbetrag', '0,00'],
      ['Bruttosumme', '380,00'],
    ]
    expect(read(free)).toMatchObject({ totalExcludingTax: '380.00', totalTax: '0.00', totalIncludingTax: '380.00' })
    const credit = [
      ['Nettobetrag', '-100,00'],
      ['Steuerbetrag', '-19,00'],
      ['Bruttosumme', '-119,00'],
    ]
    expect(read(credit)).toMatchObject({ totalExcludingTax: '-100.00', totalTax: '-19.00', totalIncludingTax: '-119.00' })
  })
})

describe('parties', () => {
  it('stand in the window of the envelope and in the line above it', () => {
    const rows = [
      'Beispielhandel GmbH · Lange Straße 1 · 12345 Musterstadt',
      'Erika Beispiel',
      'Kurzer Weg 2',
      '54321 Musterdorf',
      'Rechnung 17',
    ]
    expect(read(rows)).toMatchObject({
      sellerName: 'Beispielhandel GmbH',
      sellerAddress: 'Lange Straße 1 12345 Musterstadt',
      buyerName: 'Erika Beispiel',
      buyerAddress: 'Kurzer Weg 2 54321 Musterdorf',
    })
  })

  it('are the sender at the right and the buyer at the left, whichever stands above', () => {
    const at = (text: string, x: number, y: number) => madeLine(text, { x, y, width: text.length * 0.011, height: 0.012 })
    const seller = ['Contoh Maju Sdn Bhd', 'Lot 5-1, Jalan Misal 7', '81100 Johor Bahru'].map((text, row) =>
      at(text, 0.5, 0.06 + row * 0.015),
    )
    const buyer = ['Hotel Misal Sdn Bhd', '28, Lorong Contoh 2', '10400 Pulau Pinang'].map((text, row) => at(text, 0.05, 0.2 + row * 0.015))
    const foot = [at('Jumlah keseluruhan RM 1,440.00', 0.62, 0.6)]
    expect(readText({ rows: [...seller, ...buyer, ...foot].map((line) => ({ column: 0, lines: [line] })) })).toMatchObject({
      sellerName: 'Contoh Maju Sdn Bhd',
      sellerAddress: 'Lot 5-1, Jalan Misal 7 81100 Johor Bahru',
      buyerName: 'Hotel Misal Sdn Bhd',
      buyerAddress: '28, Lorong Contoh 2 10400 Pulau Pinang',
    })
  })

  it('stand in Chinese below and above a postal code', () => {
    const rows = ['甲贸易有限公司', '人民路1号', '浙江省宁波市 315000', '买方', '乙机械有限公司', '星湖街2号', '江苏省苏州市 215000']
    expect(read(rows)).toMatchObject({
      sellerName: '甲贸易有限公司',
      sellerAddress: '人民路1号浙江省宁波市 315000',
      buyerName: '乙机械有限公司',
      buyerAddress: '星湖街2号江苏省苏州市 215000',
    })
  })

  it('are not what stands below a title that is nearly a heading', () => {
    expect(read(['FACTURA', 'Descripción', 'Portes'])).not.toHaveProperty('buyerName')
  })

  it('stand below their headings, behind numbers', () => {
    const rows = [
      'Verkäufer:',
      'Nummer: 12345',
      'Beispielhandel GmbH',
      'Lange Straße 1',
      'USt-IdNr: DE136695976',
      'Käufer:',
      'Nummer: 777',
      'Muster AG',
      'Kurzer Weg 2',
      'USt-IdNr: ATU12345678',
    ]
    expect(read(rows)).toMatchObject({
      sellerName: 'Beispielhandel GmbH',
      buyerName: 'Muster AG',
      sellerTaxId: 'DE136695976',
      buyerTaxId: 'ATU12345678',
    })
  })
})

it('tells an account by its check digits, a bank by its name, whose second sign of a place is no O, and the day in a sentence about paying', () => {
  const rows = [
    'Zahlbar innerhalb 30 Tagen netto bis 04.07.2031, 3% Skonto bis 15.06.2031',
    'Bankverbindung DE02 1203 0000 0000 2020 51',
    'BIC BYLADEMO001, Musterbank',
  ]
  expect(read(rows)).toMatchObject({ dueDate: '2031-07-04', iban: 'DE02 1203 0000 0000 2020 51', bic: 'BYLADEM0001' })
})
