import type { Card, Ink, Print, Said, Says } from '../card.ts'
import type { Fiction } from '../fiction.ts'
import { type BusinessState, madeIban, madeVatNumbers } from '../../numbers/business-numbers.ts'
import { onLines, said } from '../said.ts'
import { asianBusiness } from './asian-business.ts'
import type { BusinessWords } from './business-words.ts'
import { europeanBusiness } from './european-business.ts'

const rows = 3

/** In groups of four. */
function inventIban({ random }: Fiction, country: BusinessState): Said {
  const iban = madeIban(random, country)
  return said(iban, iban.replace(/(.{4})(?=.)/g, '$1 '))
}

/** Hundredths as figures of the language: `1.234,50`. */
function money(hundredths: number, locale: string): Said {
  // The spaces that French parts thousands by are narrow ones, which fonts lack.
  const format = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2, useGrouping: 'always' })
  return said((hundredths / 100).toFixed(2), format.format(hundredths / 100).replace(/[\u202f\u00a0]/g, ' '))
}

function day(iso: string, locale: string): Said {
  const format = new Intl.DateTimeFormat(locale, { day: '2-digit', month: '2-digit', year: 'numeric', timeZone: 'UTC' })
  return said(iso, format.format(new Date(`${iso}T00:00:00Z`)))
}

function lineSays({ random }: Fiction, { goods, rate, locale }: BusinessWords): Says {
  const first = random.integer(0, goods.length - 1)
  const lines = Array.from({ length: rows }, (_, index) => {
    const [name, price] = goods[(first + index) % goods.length] ?? ['', 0]
    return { name, price, quantity: random.integer(1, 24) }
  })
  const net = lines.reduce((sum, { price, quantity }) => sum + price * quantity, 0)
  const tax = Math.round((net * rate) / 100)
  const cells = lines.flatMap(({ name, price, quantity }, index) =>
    Object.entries({
      name,
      quantity: String(quantity),
      unitPrice: money(price, locale),
      taxRate: said(String(rate), `${rate} %`),
      amount: money(price * quantity, locale),
    }).map(([column, cell]) => [`lineItems:${index + 1}:${column}`, cell] as const),
  )
  return {
    ...Object.fromEntries(cells),
    totalExcludingTax: money(net, locale),
    totalTax: money(tax, locale),
    totalIncludingTax: money(net + tax, locale),
  }
}

function saysIn(words: BusinessWords): (fiction: Fiction) => Says {
  return (fiction) => {
    const { pick, digits, dateOfIssue, letters } = fiction
    const [year = '', month = '', date = ''] = dateOfIssue.split('-')
    const next = month === '12' ? `${Number(year) + 1}-01` : `${year}-${String(Number(month) + 1).padStart(2, '0')}`
    return {
      invoiceNumber: pick([`${year}-${digits(4)}`, `INV-${digits(5)}`, `R${digits(7)}`]),
      issueDate: day(dateOfIssue, words.locale),
      dueDate: day(`${next}-${date}`, words.locale),
      orderNumber: `${pick(['PO', 'B', 'K'])}${digits(6)}`,
      paymentTerms: words.paidWithin,
      sellerName: pick(words.sellers),
      sellerAddress: onLines(pick(words.streets), pick(words.towns)),
      sellerTaxId: words.state ? madeVatNumbers[words.state](fiction.random) : (words.taxIdForm ?? '').replace(/#/g, () => digits(1)),
      ...(words.state !== undefined && { iban: inventIban(fiction, words.state) }),
      bic: `${letters(4)}${words.state ?? words.locale.slice(-2)}${letters(1)}${digits(1)}XXX`,
      buyerName: pick(words.buyers),
      buyerAddress: onLines(pick(words.streets), pick(words.towns)),
      ...lineSays(fiction, words),
      $mark: words.mark,
    }
  }
}

const inks: Readonly<Record<string, Ink>> = {
  title: { size: 84, weight: 700, colour: '#22314a' },
  seller: { size: 52, weight: 700 },
  label: { size: 34, colour: '#444c57' },
  strong: { size: 36, weight: 700 },
  value: { size: 34, leading: 44 },
  head: { size: 34, weight: 700 },
  headRight: { size: 34, weight: 700, anchor: 'right' },
  figure: { size: 34, anchor: 'right' },
  total: { size: 40, weight: 700, anchor: 'right' },
  totalLabel: { size: 40, weight: 700 },
  foot: { size: 28, colour: '#444c57' },
}

function marked({ mark, isMarkFirst }: BusinessWords, amount: string): string {
  return isMarkFirst ? `${mark} ${amount}` : `${amount} ${mark}`
}

/** Goods under their heads from `top` on, then what they come to, at the right. */
function goodsAndSums(words: BusinessWords, top: number): Print[] {
  const columns = [
    [words.heads[0], 150, 'name'],
    [words.heads[1], 1120, 'quantity'],
    [words.heads[2], 1440, 'unitPrice'],
    [words.heads[3], 1630, 'taxRate'],
    [words.heads[4], 1950, 'amount'],
  ] as const
  const bottom = top + 90 + rows * 70
  return [
    ...columns.flatMap(([head, x, cell]): Print[] => [
      [head, x, top, cell === 'name' ? 'head' : 'headRight'],
      ...Array.from({ length: rows }, (_, row): Print => [
        `{lineItems:${row + 1}:${cell}}`,
        x,
        top + 80 + row * 70,
        cell === 'name' ? 'value' : 'figure',
      ]),
    ]),
    [words.net, 1300, bottom + 30, 'label'],
    [marked(words, '{totalExcludingTax}'), 1950, bottom + 30, 'figure'],
    [words.tax, 1300, bottom + 95, 'label'],
    [marked(words, '{totalTax}'), 1950, bottom + 95, 'figure'],
    [words.gross, 1300, bottom + 175, 'totalLabel'],
    [marked(words, '{totalIncludingTax}'), 1950, bottom + 175, 'total'],
  ]
}

/** A box of labels and values one below the other. */
function listed(lines: readonly (readonly [label: string, text: string])[], [x, valueX, top]: readonly [number, number, number]): Print[] {
  return lines.flatMap(([label, text], index): Print[] => [
    [label, x, top + index * 58, 'label'],
    [text, valueX, top + index * 58, 'value'],
  ])
}

function metaOf({ number, date, due, order }: BusinessWords): readonly (readonly [string, string])[] {
  return [
    [number, '{invoiceNumber}'],
    [date, '{issueDate}'],
    [due, '{dueDate}'],
    [order, '{orderNumber}'],
  ]
}

/** The seller at the head, whom it is for below, numbers at the right. */
function headed(words: BusinessWords): Card {
  const top = 1080
  return {
    documentType: 'commercial-invoice',
    says: saysIn(words),
    front: {
      width: 2100,
      height: 2200,
      paper: { plain: '#ffffff' },
      shapes: [
        ['line', 150, top + 22, 1950, top + 22, '#22314a'],
        ['line', 1300, top + 420, 1950, top + 420, '#22314a'],
      ],
      inks,
      print: [
        ['{sellerName}', 150, 210, 'seller'],
        ['{sellerAddress}', 150, 280, 'value'],
        [`${words.taxId}: {sellerTaxId}`, 150, 400, 'label'],
        [words.title, 1300, 230, 'title'],
        [words.to, 150, 600, 'strong'],
        ['{buyerName}', 150, 660, 'value'],
        ['{buyerAddress}', 150, 710, 'value'],
        ...listed(metaOf(words), [1200, 1580, 600]),
        ...goodsAndSums(words, top),
        [`${words.terms}: {paymentTerms}`, 150, 1800, 'label'],
        ...(words.state === undefined ? [] : [['IBAN: {iban}', 150, 1860, 'label'] as const]),
        ['BIC: {bic}', 150, 1920, 'label'],
      ],
    },
  }
}

/** A business letter: whom it is for in the window of the envelope, the seller small above it and in the foot. */
function asLetter(words: BusinessWords): Card {
  const top = 1180
  return {
    documentType: 'commercial-invoice',
    says: saysIn(words),
    front: {
      width: 2100,
      height: 2970,
      paper: { plain: '#fefefe' },
      shapes: [
        ['line', 150, top + 22, 1950, top + 22, '#444c57'],
        ['line', 150, 2600, 1950, 2600, '#aab2bd'],
      ],
      inks,
      print: [
        ['{sellerName}', 1200, 200, 'seller'],
        ['{sellerAddress}', 1200, 270, 'value'],
        ['{buyerName}', 150, 560, 'value'],
        ['{buyerAddress}', 150, 610, 'value'],
        ...listed(metaOf(words), [1200, 1580, 560]),
        [words.title, 150, 980, 'title'],
        ...goodsAndSums(words, top),
        [`${words.terms}: {paymentTerms}`, 150, 1980, 'label'],
        ['{sellerName}', 150, 2660, 'foot'],
        [`${words.taxId}: {sellerTaxId}`, 150, 2705, 'foot'],
        ...(words.state === undefined ? [] : [['IBAN: {iban}', 1000, 2660, 'foot'] as const]),
        ['BIC: {bic}', 1000, 2705, 'foot'],
      ],
    },
  }
}

/** Invoices as firms of other countries send them. */
export const commercialInvoices: readonly Card[] = [
  headed(europeanBusiness.english),
  asLetter(europeanBusiness.german),
  headed(europeanBusiness.french),
  asLetter(europeanBusiness.spanish),
  headed(europeanBusiness.italian),
  asLetter(europeanBusiness.dutch),
  headed(asianBusiness.chinese),
  asLetter(asianBusiness.malay),
]
