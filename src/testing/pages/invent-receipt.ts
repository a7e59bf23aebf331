import { seededRandom, type SeededRandom } from '../seeded-random.ts'
import type { PageFont, PageLayout, PageLine } from './page-layout.ts'

const shops = ['HARBOUR STATIONERS', 'GREEN VALLEY GROCER', 'OLD TOWN HARDWARE', 'NORTHSIDE PHARMACY', 'UTOPIA BOOKS & MAPS'] as const
const streets = ['Canal Street', 'Market Square', 'Jalan Meranti', 'Station Road', 'Hill Lane'] as const
const goods = [
  'PAPER CLIPS 100 PCS',
  'A4 COPY PAPER 80G',
  'BASMATI RICE 5KG',
  'OLIVE OIL 750ML',
  'WALL PAINT, WHITE 2.5L',
  'LED BULB E27 9W',
  'HAND SOAP (LEMON)',
  'BATTERIES AA X 4',
  'GREEN TEA 25 BAGS',
  'CITY MAP 1:15000',
  'COTTON TAPE 3M',
  'TOMATOES / KG',
] as const
const fonts: readonly [PageFont, PageFont] = ['JetBrains Mono Variable', 'Inter Variable']
const size = { widthPx: 1000, marginPx: 70, linePx: 44, sizePx: 28 }

function money(cents: number): string {
  return (cents / 100).toFixed(2)
}

function articles(random: SeededRandom) {
  return Array.from({ length: random.integer(5, 9) }, () => {
    const [count, cents] = [random.integer(1, 4), random.integer(45, 4900)]
    return { code: String(random.integer(100000000, 999999999)), name: random.pick(goods), count, cents, sum: count * cents }
  })
}

/** A shop's receipt: codes, names and amounts in columns, as one roll of print. The same for the same seed. */
export function inventReceipt(seed: string): PageLayout {
  const random = seededRandom(`receipt ${seed}`)
  const lines: PageLine[] = []
  let y = 90
  const right = size.widthPx - size.marginPx
  const put = (...cells: readonly (Pick<PageLine, 'text' | 'x' | 'anchor'> & { weight?: number })[]) => {
    lines.push(...cells.map((cell) => ({ ...cell, y, sizePx: size.sizePx })))
    y += size.linePx
  }
  const centred = (text: string, weight = 400) => put({ text, x: size.widthPx / 2, anchor: 'middle', weight })
  const pair = (text: string, amount: string) => put({ text, x: size.marginPx }, { text: amount, x: right, anchor: 'end' })
  const bought = articles(random)
  const total = bought.reduce((sum, { sum: each }) => sum + each, 0)
  centred(random.pick(shops), 700)
  centred(`${random.integer(1, 240)}, ${random.pick(streets)}, ${random.integer(10000, 99999)}`)
  centred(`TEL: 0${random.integer(2, 9)}-${random.integer(1000000, 9999999)}`)
  centred(`GST NO. 00${random.integer(1000000000, 9999999999)}`)
  y += size.linePx / 2
  pair(`INVOICE: CS-${random.integer(10000, 99999)}`, `${random.integer(10, 28)}/0${random.integer(1, 9)}/2026`)
  pair(`CASHIER: ${random.pick(['ANNA', 'RAVI', 'MEI LING', 'TOM'])}`, `${random.integer(10, 21)}:${random.integer(10, 59)}`)
  y += size.linePx / 2
  for (const { code, name, count, cents, sum } of bought) {
    put({ text: `${code} ${name}`, x: size.marginPx })
    put({ text: `${count} X ${money(cents)}`, x: size.marginPx + 90 }, { text: money(sum), x: right, anchor: 'end' })
  }
  y += size.linePx / 2
  pair('SUBTOTAL', money(total))
  pair('GST 6%', money(Math.round(total * 0.06)))
  pair('TOTAL RM', money(Math.round(total * 1.06)))
  centred('THANK YOU AND COME AGAIN')
  return { widthPx: size.widthPx, heightPx: y + 50, font: random.pick(fonts), lines }
}
