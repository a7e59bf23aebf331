import { expect, test } from 'vitest'
import type { RotatedRect } from '../image/rotated-rect.ts'
import { lookAgain } from './look-again.ts'
import type { ScriptCharacter } from './script-line.ts'

const letters = /\p{Script=Arabic}/u
const place: RotatedRect = { cx: 100, cy: 50, width: 100, height: 40, angle: 0 }

function said(text: string, confidence: number): ScriptCharacter[] {
  const [...each] = text
  return each.map((letter, index) => ({
    text: letter,
    confidence,
    from: index / each.length,
    to: (index + 1) / each.length,
    afterGap: false,
  }))
}

/** What is read of one place, first and at each look again, and what was shown. */
async function look(first: ScriptCharacter[], ...again: readonly ScriptCharacter[][]) {
  const shown: RotatedRect[] = []
  const [best = []] = await lookAgain([place], [first], {
    letters,
    cutStrips: (rects) => {
      shown.push(...rects)
      return Promise.resolve(rects.map(({ width }) => ({ data: new Uint8Array(48 * width), width, squeeze: 1 })))
    },
    read: (strips) => Promise.resolve(strips.map(() => again[shown.length - 1] ?? [])),
  })
  return { text: best.map((each) => each.text).join(''), from: best[0]?.from, shown: shown.map(({ width, height }) => [width, height]) }
}

test('what is clear is not looked at again', async () => {
  expect(await look(said('أنثى', 0.9))).toMatchObject({ text: 'أنثى', shown: [] })
})

test('the clearest look wins, with more of the page above and below, then beside', async () => {
  expect(await look(said('أن', 0.34), said('أنثى', 0.88))).toMatchObject({ text: 'أنثى', shown: [[100, 60]] })
  const beside = await look(said('محاس', 0.2), said('محاس', 0.5), said('محاسب', 0.9))
  expect(beside).toMatchObject({
    text: 'محاسب',
    shown: [
      [100, 60],
      [132, 60],
    ],
  })
  // Along the place itself: the strip begins before it.
  expect(beside.from).toBeCloseTo(-0.16)
  expect(await look(said('محمد', 0.7), said('محمذ', 0.3), said('', 0))).toMatchObject({ text: 'محمد' })
})

test('a letter alone is never clearer', async () => {
  expect(await look(said('أن', 0.34), said('أ', 0.9), said('1.', 0.9))).toMatchObject({ text: 'أن' })
})
