import type { Card, Print, Says } from '../card.ts'
import type { Fiction } from '../fiction.ts'
import { onLines, said } from '../said.ts'

interface TillWords {
  title: string
  number: string
  date: string
  time: string
  taxId: string
  cashier: string
  heads: readonly [name: string, quantity: string, price: string, amount: string]
  net: string
  tax: string
  gross: string
  cash: string
  change: string
  thanks: string
}

const english: TillWords = {
  title: 'TAX INVOICE',
  number: 'Receipt No',
  date: 'Date',
  time: 'Time',
  taxId: 'GST Reg No',
  cashier: 'Cashier',
  heads: ['Item', 'Qty', 'Price', 'Amount'],
  net: 'Subtotal',
  tax: 'GST 6%',
  gross: 'Total',
  cash: 'Cash',
  change: 'Change',
  thanks: 'Thank you, please come again',
}
const malay: TillWords = {
  title: 'RESIT',
  number: 'No. Resit',
  date: 'Tarikh',
  time: 'Masa',
  taxId: 'SST No',
  cashier: 'Juruwang',
  heads: ['Perihal', 'Kuantiti', 'Harga', 'Jumlah'],
  net: 'Subtotal',
  tax: 'SST 6%',
  gross: 'Jumlah (RM)',
  cash: 'Tunai',
  change: 'Baki',
  thanks: 'Terima kasih, sila datang lagi',
}

const goods = [
  ['MILO 3IN1 18S', 1690],
  ['GARDENIA ROTI 400G', 280],
  ['MINYAK MASAK 2KG', 1450],
  ['A4 PAPER 80GSM', 1190],
  ['LED BULB 9W', 890],
  ['NESTLE SUSU 1L', 735],
  ['CABLE TIE 100PCS', 450],
] as const
const shops = [
  'KEDAI SERBANEKA MAJU SDN BHD',
  'RIMBA HARDWARE TRADING',
  'SINAR JAYA ENTERPRISE',
  'PERNIAGAAN TIGA BINTANG SDN BHD',
] as const
const streets = ['NO 12, JALAN BAYU 3', 'LOT 5-1, JALAN SETIA 7', '28, LORONG DAMAI 2'] as const
const towns = ['81100 JOHOR BAHRU', '47100 PUCHONG', '10400 PULAU PINANG'] as const
const rows = 4

function ringgit(sen: number): string {
  return (sen / 100).toFixed(2)
}

function receiptSays({ pick, random, digits, dateOfIssue }: Fiction): Says {
  const first = random.integer(0, goods.length - 1)
  const lines = Array.from({ length: rows }, (_, index) => {
    const [name, price] = goods[(first + index) % goods.length] ?? goods[0]
    return { name, price, quantity: random.integer(1, 5) }
  })
  const net = lines.reduce((sum, { price, quantity }) => sum + price * quantity, 0)
  const tax = Math.round(net * 0.06)
  const paid = Math.ceil((net + tax) / 1000) * 1000
  const cells = lines.flatMap(({ name, price, quantity }, index) =>
    Object.entries({ name, quantity: String(quantity), unitPrice: ringgit(price), amount: ringgit(price * quantity) }).map(
      ([column, cell]) => [`lineItems:${index + 1}:${column}`, cell] as const,
    ),
  )
  return {
    sellerName: pick(shops),
    sellerAddress: onLines(pick(streets), pick(towns)),
    sellerTaxId: digits(12),
    invoiceNumber: `${pick(['CS', 'A', 'R'])}${digits(8)}`,
    issueDate: said(dateOfIssue, dateOfIssue.split('-').toReversed().join('/')),
    time: `${random.integer(10, 21)}:${random.integer(10, 59)}`,
    ...Object.fromEntries(cells),
    totalExcludingTax: ringgit(net),
    totalTax: ringgit(tax),
    totalIncludingTax: ringgit(net + tax),
    $cash: ringgit(paid),
    $change: ringgit(paid - net - tax),
    $cashier: pick(['AINA', 'FARID', 'MEI']),
  }
}

/** One line an article, figures under their heads. */
function tillPrint(words: TillWords): Print[] {
  const [name, quantity, price, amount] = words.heads
  const bottom = 660 + rows * 46
  const sums = [
    [words.net, '{totalExcludingTax}'],
    [words.tax, '{totalTax}'],
    [words.gross, '{totalIncludingTax}'],
    [words.cash, '{$cash}'],
    [words.change, '{$change}'],
  ] as const
  return [
    ['{sellerName}', 400, 100, 'shop'],
    ['{sellerAddress}', 400, 150, 'middle'],
    [`${words.taxId} : {sellerTaxId}`, 400, 250, 'middle'],
    [words.title, 400, 330, 'title'],
    [`${words.number} : {invoiceNumber}`, 40, 410, 'value'],
    [`${words.date} : {issueDate}`, 40, 460, 'value'],
    [`${words.time} : {time}`, 500, 460, 'value'],
    [`${words.cashier} : {$cashier}`, 40, 510, 'value'],
    [name, 40, 610, 'value'],
    [quantity, 490, 610, 'figure'],
    [price, 620, 610, 'figure'],
    [amount, 760, 610, 'figure'],
    ...Array.from({ length: rows }, (_, row) => row).flatMap((row): Print[] => [
      [`{lineItems:${row + 1}:name}`, 40, 670 + row * 46, 'value'],
      [`{lineItems:${row + 1}:quantity}`, 490, 670 + row * 46, 'figure'],
      [`{lineItems:${row + 1}:unitPrice}`, 620, 670 + row * 46, 'figure'],
      [`{lineItems:${row + 1}:amount}`, 760, 670 + row * 46, 'figure'],
    ]),
    ...sums.flatMap(([label, text], index): Print[] => [
      [label, 240, bottom + 70 + index * 54, index === 2 ? 'strong' : 'value'],
      [text, 760, bottom + 70 + index * 54, index === 2 ? 'strongFigure' : 'figure'],
    ]),
    [words.thanks, 400, bottom + 400, 'middle'],
  ]
}

function receipt(words: TillWords): Card {
  return {
    documentType: 'receipt',
    says: receiptSays,
    front: {
      width: 800,
      height: 1320,
      paper: { plain: '#f7f6f1' },
      shapes: [
        ['line', 40, 560, 760, 560, '#55585e'],
        ['line', 40, 630, 760, 630, '#55585e'],
      ],
      inks: {
        shop: { size: 38, weight: 700, anchor: 'middle' },
        title: { size: 40, weight: 700, anchor: 'middle' },
        middle: { size: 30, anchor: 'middle', leading: 40 },
        value: { size: 31, font: 'mono' },
        figure: { size: 31, font: 'mono', anchor: 'right' },
        strong: { size: 36, font: 'mono', weight: 700 },
        strongFigure: { size: 36, font: 'mono', weight: 700, anchor: 'right' },
      },
      print: tillPrint(words),
    },
  }
}

/** What tills print in Malaysia, in English and in Malay. */
export const receipts: readonly Card[] = [receipt(english), receipt(malay)]
