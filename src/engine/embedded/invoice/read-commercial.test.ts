import { describe, expect, it, test } from 'vitest'
import { findDocumentType } from '#catalogue/catalogue.ts'
import { judgeRecord } from '#domain/judge-record.ts'
import { madePageText } from '#testing/made-page-text.ts'
import { fieldsOfPages } from '../fields/fields-of-pages.ts'

const today = '2031-06-01'

function read(rows: Parameters<typeof madePageText>[0]): Record<string, string | null> {
  const documentType = findDocumentType('commercial-invoice')
  if (documentType === null) throw new Error('No such type')
  const pages = [{ index: 0, text: madePageText(rows), aspect: 0.7 }]
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
    expect(read(rows)).toMatchObject({ sellerName: 'Beispielhandel GmbH', buyerName: 'Erika Beispiel' })
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

it('tells an account by its check digits, a bank by its name, and the day in a sentence about paying', () => {
  const rows = [
    'Zahlbar innerhalb 30 Tagen netto bis 04.07.2031, 3% Skonto bis 15.06.2031',
    'Bankverbindung DE02 1203 0000 0000 2020 51',
    'BIC BYLADEM1001, Musterbank',
  ]
  expect(read(rows)).toMatchObject({ dueDate: '2031-07-04', iban: 'DE02 1203 0000 0000 2020 51', bic: 'BYLADEM1001' })
})
