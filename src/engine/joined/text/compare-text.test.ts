import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Quad, quadOfBounds } from '#domain/geometry.ts'
import { type PageText, textOfPage } from '#domain/page-text.ts'
import { readLinesOf } from '#domain/text/read-line.ts'
import { remoteLine, remoteTextOf } from '#domain/text/remote-line.ts'
import { madePageText } from '#testing/made-page-text.ts'
import { compareText } from './compare-text.ts'
import { shareLetters } from './share-letters.ts'

type Rows = Parameters<typeof madePageText>[0]

/** Print that the remote has read where ours of the same rows stands. */
function remoteText(rows: Rows, placed: 'placed' | 'nowhere' | 'turned' = 'placed'): PageText {
  const places = { placed: (box: Quad) => box, nowhere: () => quadOfBounds({ x: 0, y: 0, width: 0, height: 0 }), turned: turnedBox }
  return {
    rows: madePageText(rows).rows.map(({ column, lines }, row) => ({
      column,
      lines: lines.map(({ box }, at) => remoteLine([rows[row] ?? ''].flat()[at] ?? '', places[placed](box))),
    })),
  }
}

function turnedBox([a, b, c, d]: Quad): Quad {
  const turn = ({ x, y }: Quad[0]) => ({ x: 1 - x, y: 1 - y })
  return [turn(a), turn(b), turn(c), turn(d)]
}

/** Each line with what the remote says of it; `+` before what only the remote has. */
function compared(own: Rows, remote: Rows, placed?: 'placed' | 'nowhere' | 'turned'): string[] {
  const text = compareText(madePageText(own), remoteText(remote, placed))
  return readLinesOf(text).map((line) => (line.by ? `+ ${line.text}` : `${line.text} = ${line.remote ?? ''}`))
}

const receipt: Rows = ['Corner Café', ['Tea', '2.50'], ['TOTAL', '12.00'], 'Thank you']

describe.each(['placed', 'nowhere', 'turned'] as const)('pieces that are %s', (placed) => {
  test('are held against the lines that they are', () => {
    const remote: Rows = ['Corner Cafe', ['Tea', '2.50'], ['TOTAL', '12.80'], 'Thank you']
    expect(compared(receipt, remote, placed)).toEqual([
      'Corner Café = Corner Cafe',
      'Tea = Tea',
      '2.50 = 2.50',
      'TOTAL = TOTAL',
      '12.00 = 12.80',
      'Thank you = Thank you',
    ])
  })

  test('a row as one piece is parted as our lines are', () => {
    expect(compared([['TOTAL', '12.00 EUR'], 'Thank you'], ['TOTAL 12.80 EUR', 'Thank you'], placed)).toEqual([
      'TOTAL = TOTAL',
      '12.00 EUR = 12.80 EUR',
      'Thank you = Thank you',
    ])
  })

  test('a line in several pieces is told by all of them', () => {
    expect(compared(['TOTAL 12.00', 'Thank you'], [['TOTAL', '12.00'], 'Thank you'], placed)).toEqual([
      'TOTAL 12.00 = TOTAL 12.00',
      'Thank you = Thank you',
    ])
  })
})

test('a line that is told without a place is not taken for part of a long one that has some of its letters', () => {
  const own = [
    'Harbour Lane Joinery',
    'Thank you for your order. The shelves were made in our workshop',
    'and remain ours until they are paid in full.',
  ]
  const remote = ['Harbour Lane Joinery', 'Printed on Wednesday']
  expect(compared(own, remote, 'nowhere')).toEqual([
    'Harbour Lane Joinery = Harbour Lane Joinery',
    '+ Printed on Wednesday',
    ...own.slice(1).map((line) => `${line} = `),
  ])
})

test('what only the remote has read stands in its row, or in one of its own', () => {
  const own = madePageText(['Corner Café', 'Tea', 'Thank you'])
  const [first, , last] = remoteText(['Corner Café', '', 'Thank you']).rows
  const tea = { column: 0, lines: [remoteLine('Tea', madeBox(0.05, 0.1)), remoteLine('2.50', madeBox(0.98, 0.1))] }
  const greeting = { column: 0, lines: [remoteLine('Welcome', madeBox(0.05, 0.01))] }
  const vat = { column: 0, lines: [remoteLine('VAT 20 %', madeBox(0.05, 0.125))] }
  const text = compareText(own, { rows: [greeting, first, tea, vat, last].flatMap((row) => row ?? []) })
  expect(readLinesOf(text).map(({ row, text: said, by, weakest }) => [row, said, by ?? 'here', weakest > 0])).toEqual([
    [0, 'Welcome', 'flyocr', false],
    [1, 'Corner Café', 'here', true],
    [2, 'Tea', 'here', true],
    [2, '2.50', 'flyocr', false],
    [3, 'VAT 20 %', 'flyocr', false],
    [4, 'Thank you', 'here', true],
  ])
})

function madeBox(x: number, y: number): Quad {
  return quadOfBounds({ x, y, width: 0.2, height: 0.02 })
}

test('on a page that lies askew each piece is held against its own line and not a neighbour', () => {
  const askew = (text: PageText): PageText => ({
    rows: text.rows.map((row) => ({ ...row, lines: row.lines.map((line) => ({ ...line, box: slanted(line.box) })) })),
  })
  const own = ['one line of print', 'two lines of print', 'three lines of print', 'four lines of print']
  const text = compareText(askew(madePageText(own)), askew(remoteText(own.map((line) => line.replace('print', 'prlnt')))))
  expect(readLinesOf(text).map(({ remote }) => remote)).toEqual(own.map((line) => line.replace('print', 'prlnt')))
})

/** Three lines lower at the right end than at the left. */
function slanted([a, b, c, d]: Quad): Quad {
  const moved = ({ x, y }: Quad[0]) => ({ x, y: y + x * 0.15 })
  return [moved(a), moved(b), moved(c), moved(d)]
}

test('what the remote said of a page is known again from what is kept of it', () => {
  const text = compareText(
    madePageText(receipt),
    remoteText(['Corner Cafe', ['Tea', '2.50'], ['TOTAL', '12.80'], 'Thank you', 'Come again']),
  )
  const kept = remoteTextOf(text)
  expect(kept && textOfPage(kept)).toBe('Corner Cafe\nTea 2.50\nTOTAL 12.80\nThank you\nCome again')
  expect(kept && compareText(madePageText(receipt), kept)).toEqual(text)
  expect(remoteTextOf(madePageText(receipt))).toBeNull()
})

const words = fc.array(fc.constantFrom('A', 'BB', 'C D', '12.00', 'total', '签证'), { minLength: 1, maxLength: 3 })
const page = fc.array(words, { minLength: 1, maxLength: 6 })

test('whatever the remote says: none of our lines is altered or moved, and none of its own is lost', () => {
  fc.assert(
    fc.property(page, page, fc.constantFrom('placed' as const, 'nowhere' as const), (own, remote, placed) => {
      const before = madePageText(own)
      const after = readLinesOf(compareText(before, remoteText(remote, placed)))
      expect(after.filter(({ by }) => by === undefined).map(({ text }) => text)).toEqual(readLinesOf(before).map(({ text }) => text))
      const said = (texts: readonly string[]): string => [...texts.join('').replaceAll(' ', '')].toSorted().join('')
      expect(said(after.map((line) => line.remote ?? ''))).toBe(said(remote.flat()))
    }),
  )
})

test('letters are shared out whole, in order, and as they are where each says the same', () => {
  const line = fc.stringMatching(/^[a-z0-9]{1,6}( [a-z0-9]{1,6})?$/)
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 4 }), line, (own, other) => {
      expect(shareLetters(own, own.join(' '))).toEqual(own)
      expect(shareLetters(own, other).join('').replaceAll(' ', '')).toBe(other.replaceAll(' ', ''))
    }),
  )
})
