import { textAt, writtenPdf } from '../pdf/written-pdf.ts'

/** How an invoice of several pages is printed. */
export interface LongInvoiceForm {
  words: LongInvoiceWords
  /** Rows on each page. */
  rowsOnPages: readonly number[]
  /** The columns' heads stand on each page, and not on the first alone. */
  hasHeads: boolean
  /** How the sum so far is carried over: at the foot of a page, at the top of the next, both, or not at all. */
  carries: 'foot' | 'both' | 'none'
}

export interface LongInvoiceWords {
  title: string
  number: string
  date: string
  heads: readonly [position: string, name: string, quantity: string, unitPrice: string, amount: string]
  page: (page: number, pages: number) => string
  carried: string
  brought: string
  net: string
  tax: string
  gross: string
  /** Of an amount in cents. */
  money: (cents: number) => string
}

const withComma = (cents: number): string =>
  (cents / 100)
    .toFixed(2)
    .replace('.', ',')
    .replace(/\B(?=(\d{3})+,)/g, '.')
const withPoint = (cents: number): string => (cents / 100).toFixed(2).replace(/\B(?=(\d{3})+\.)/g, ',')

export const longInvoiceWords = {
  german: {
    title: 'Rechnung',
    number: 'Rechnungsnummer',
    date: 'Rechnungsdatum',
    heads: ['Pos.', 'Bezeichnung', 'Menge', 'Einzelpreis', 'Gesamtpreis'],
    page: (page, pages) => `Seite ${page} von ${pages}`,
    carried: 'Übertrag',
    brought: 'Übertrag von Seite',
    net: 'Nettobetrag',
    tax: 'zzgl. 19 % MwSt',
    gross: 'Gesamtbetrag',
    money: withComma,
  },
  english: {
    title: 'Invoice',
    number: 'Invoice No.',
    date: 'Invoice date',
    heads: ['No.', 'Description', 'Qty', 'Unit price', 'Amount'],
    page: (page, pages) => `Page ${page} / ${pages}`,
    carried: 'Carried forward',
    brought: 'Brought forward',
    net: 'Subtotal',
    tax: 'VAT 19%',
    gross: 'Total due',
    money: withPoint,
  },
  french: {
    title: 'Facture',
    number: 'Facture n°',
    date: 'Date de facture',
    heads: ['N°', 'Désignation', 'Quantité', 'Prix unitaire', 'Montant'],
    page: (page, pages) => `Page ${page}/${pages}`,
    carried: 'À reporter',
    brought: 'Report',
    net: 'Total HT',
    tax: 'TVA 19 %',
    gross: 'Total TTC',
    money: withComma,
  },
} as const satisfies Record<string, LongInvoiceWords>

export interface LongInvoiceRow {
  name: string
  quantity: string
  /** In cents. */
  unitPrice: number
  amount: number
  /** Which page it stands on, from 0. */
  page: number
}

const goods = ['Paper A4', 'Toner black', 'Folder', 'Cable 2 m', 'Desk lamp', 'Label roll', 'Stapler', 'Marker set']

function rowsOf({ rowsOnPages }: LongInvoiceForm): LongInvoiceRow[] {
  return rowsOnPages.flatMap((count, page) =>
    Array.from({ length: count }, (_, index) => {
      const number = rowsOnPages.slice(0, page).reduce((sum, each) => sum + each, 0) + index
      const [quantity, unitPrice] = [1 + (number % 7), 350 + 137 * ((number * 5) % 23)]
      return {
        name: `${goods[number % goods.length] ?? ''} ${100 + number}`,
        quantity: String(quantity),
        unitPrice,
        amount: quantity * unitPrice,
        page,
      }
    }),
  )
}

/** Widths of Helvetica's signs as far as figures need them, in sizes of the font. */
function textEndingAt(right: number, y: number, text: string): string {
  const size = 9
  const width = [...text].reduce((sum, sign) => sum + (/[.,:/ ]/.test(sign) ? 0.278 : 0.556), 0) * size
  return textAt({ x: right - width, y, size }, text)
}

const [nameLeft, quantityRight, priceRight, amountRight] = [85, 350, 445, 545]
const rowStep = 20

/** A commercial invoice whose table runs over several pages, as a PDF that prints text, and what it says. */
export function longInvoice(form: LongInvoiceForm) {
  const rows = rowsOf(form)
  const net = rows.reduce((sum, { amount }) => sum + amount, 0)
  const tax = Math.round(net * 0.19)
  const pages = form.rowsOnPages.map((_, page) => ({ content: pageOf(form, rows, { page, net, tax }) }))
  const values = {
    invoiceNumber: 'R-2031-117',
    issueDate: '2031-05-06',
    totalExcludingTax: (net / 100).toFixed(2),
    totalTax: (tax / 100).toFixed(2),
    totalIncludingTax: ((net + tax) / 100).toFixed(2),
  }
  return { pdf: writtenPdf(pages), rows, values }
}

function pageOf(
  { words, hasHeads, carries, rowsOnPages }: LongInvoiceForm,
  rows: readonly LongInvoiceRow[],
  { page, net, tax }: { page: number; net: number; tax: number },
): string {
  const parts: string[] = []
  let y = 790
  const [isFirst, isLast] = [page === 0, page === rowsOnPages.length - 1]
  parts.push(textAt({ x: 50, y, size: 9 }, 'Beispielhandel GmbH, Lange Gasse 1, 12345 Musterstadt'))
  parts.push(textEndingAt(amountRight, y, words.page(page + 1, rowsOnPages.length)))
  y -= 40
  if (isFirst) {
    for (const line of ['Erika Beispiel', 'Kurzer Weg 2', '54321 Musterdorf']) parts.push(textAt({ x: 50, y: (y -= 13), size: 10 }, line))
    parts.push(textAt({ x: 50, y: (y -= 50), size: 18 }, words.title))
    parts.push(textAt({ x: 50, y: (y -= 26), size: 10 }, words.number), textAt({ x: 170, y, size: 10 }, 'R-2031-117'))
    parts.push(textAt({ x: 50, y: (y -= 15), size: 10 }, words.date), textAt({ x: 170, y, size: 10 }, '06.05.2031'))
    y -= 40
  }
  const [position, name, quantity, unitPrice, amount] = words.heads
  if (isFirst || hasHeads) {
    parts.push(textAt({ x: 50, y, size: 9 }, position), textAt({ x: nameLeft, y, size: 9 }, name), textEndingAt(quantityRight, y, quantity))
    parts.push(textEndingAt(priceRight, y, unitPrice), textEndingAt(amountRight, y, amount))
    y -= rowStep
  }
  const money = (cents: number, label: string): void => {
    parts.push(textAt({ x: nameLeft, y, size: 9 }, label), textEndingAt(amountRight, y, words.money(cents)))
    y -= rowStep
  }
  const sumUpTo = (last: number): number => rows.filter((row) => row.page < last).reduce((sum, row) => sum + row.amount, 0)
  if (!isFirst && carries === 'both') money(sumUpTo(page), words.brought)
  rows.forEach((row, index) => {
    if (row.page !== page) return
    parts.push(textAt({ x: 50, y, size: 9 }, String(index + 1)), textAt({ x: nameLeft, y, size: 9 }, row.name))
    parts.push(textEndingAt(quantityRight, y, row.quantity), textEndingAt(priceRight, y, words.money(row.unitPrice)))
    parts.push(textEndingAt(amountRight, y, words.money(row.amount)))
    y -= rowStep
  })
  if (!isLast && carries !== 'none') money(sumUpTo(page + 1), words.carried)
  if (isLast) {
    y -= rowStep
    money(net, words.net)
    money(tax, words.tax)
    money(net + tax, words.gross)
  }
  return parts.join('')
}
