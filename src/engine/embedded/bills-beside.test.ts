import { describe, expect, test } from 'vitest'
import { inventReceipt } from '#testing/pages/invent-receipt.ts'
import { billsBeside } from './bills-beside.ts'
import { contains } from './image/find-card.ts'
import { pointIn, type RotatedRect } from './image/rotated-rect.ts'
import type { PrintedLine } from './ocr/printed-line.ts'
import type { Print } from './ocr/read-print.ts'

const size = { width: 2600, height: 3200 }

interface Laid {
  seed: string
  /** Of its paper, pixels of the sheet. */
  left: number
  top: number
  width: number
  /** Degrees, clockwise, about its top left. */
  turn?: number
  /** Its print could not be read, as it lies upside down. */
  isUnread?: boolean
}

function lineAt(text: string, rect: RotatedRect): PrintedLine {
  const glyphs = [...text].map((own, index) => ({ text: own, confidence: 0.99, rect, afterGap: text[index - 1] === ' ', candidates: [] }))
  return { rect, inkHeight: rect.height / 2, characters: glyphs.filter((glyph) => glyph.text !== ' ') }
}

/** The lines of a drawn receipt as they lie on the sheet. */
function linesOf({ seed, left, top, width, turn = 0 }: Laid): PrintedLine[] {
  const { lines, widthPx } = inventReceipt(seed)
  const scale = width / widthPx
  const angle = (turn * Math.PI) / 180
  const paper = { cx: left, cy: top, width: 0, height: 0, angle }
  return lines.map(({ text, x, y, sizePx, anchor = 'start' }) => {
    const long = text.length * sizePx * 0.6 * scale
    const from = x * scale - (anchor === 'end' ? long : anchor === 'middle' ? long / 2 : 0)
    const { x: cx, y: cy } = pointIn(paper, from + long / 2, (y - sizePx * 0.35) * scale)
    return lineAt(text, { cx, cy, width: long, height: sizePx * 1.3 * scale, angle })
  })
}

function sheetOf(laid: readonly Laid[]): Print {
  const unread = laid.filter(({ isUnread }) => isUnread === true).flatMap(linesOf)
  const lines = laid.filter(({ isUnread }) => isUnread !== true).flatMap(linesOf)
  return { direction: 0, lines, unclear: unread.map(({ rect }) => rect) }
}

/** Each part holds all print of one receipt and none of another. */
function expectApart(laid: readonly Laid[]): void {
  const areas = billsBeside(sheetOf(laid), size)
  expect(areas).toHaveLength(laid.length)
  for (const each of laid) {
    const own = linesOf(each).map(({ rect }) => ({ x: rect.cx / size.width, y: rect.cy / size.height }))
    const holding = areas.filter((area) => own.some((point) => contains(area, point)))
    expect(holding).toHaveLength(1)
    expect(own.every((point) => holding[0] && contains(holding[0], point))).toBe(true)
  }
}

describe('billsBeside', () => {
  test.each(['a', 'b', 'c', 'd', 'e'])('two, three, four of different sizes lie apart (%s)', (seed) => {
    const [one, two, three, four] = [1, 2, 3, 4].map((number) => `${seed}${number}`)
    if (!one || !two || !three || !four) throw new Error('Four')
    const first = { seed: one, left: 60, top: 80, width: 900 }
    expectApart([first, { seed: two, left: 1000, top: 160, width: 760 }])
    expectApart([
      { seed: one, left: 90, top: 40, width: 760, turn: 4 },
      { seed: two, left: 930, top: 180, width: 720, turn: -5 },
      { seed: three, left: 1780, top: 160, width: 660, turn: 3 },
    ])
    expectApart([
      first,
      { seed: two, left: 1000, top: 60, width: 800 },
      { seed: three, left: 60, top: 1680, width: 860 },
      { seed: four, left: 1060, top: 1560, width: 900, isUnread: true },
    ])
  })

  test.each(['a', 'b', 'c', 'd', 'e'])('one receipt is one, a long one too, and so is one that cannot be read (%s)', (seed) => {
    expect(billsBeside(sheetOf([{ seed, left: 80, top: 80, width: 2400 }]), size)).toEqual([])
    const lines = linesOf({ seed, left: 500, top: 40, width: 700 })
    // Wide gaps in its middle, as before a total or a slip.
    const long = lines.map((line) => ({ ...line, rect: { ...line.rect, cy: line.rect.cy * 2 + (line.rect.cy > 500 ? 300 : 0) } }))
    expect(billsBeside({ direction: 0, lines: long, unclear: [] }, size)).toEqual([])
    const unread = [
      { seed, left: 60, top: 80, width: 900, isUnread: true },
      { seed, left: 1100, top: 80, width: 900, isUnread: true },
    ]
    expect(billsBeside(sheetOf(unread), size)).toEqual([])
  })

  test('columns of one page, of which one tells days and the other sums, are no bills', () => {
    const column = (left: number, texts: readonly string[]) =>
      texts.map((text, row) => lineAt(text, { cx: left + 200, cy: 100 + 60 * row, width: 400, height: 30, angle: 0 }))
    const dates = column(100, ['Rechnung', 'Datum 12.05.2031', 'Lieferung 10.05.2031', 'Kunde 4711', 'Seite 1', 'Konto 99200110'])
    const sums = column(1400, ['Betrag', '12.50', '1.200,00', '7,99', '1.220,49', 'EUR 1.220,49'])
    expect(billsBeside({ direction: 0, lines: [...dates, ...sums], unclear: [] }, size)).toEqual([])
  })
})
