import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createLineEnds, type LineEnd } from './line-ends.ts'

/** As lines of a page go on in each other, `lines-of-glyphs.ts`. */
const fits = (line: LineEnd, next: LineEnd): boolean => {
  const em = Math.max(line.em, next.em)
  const gap = next.left - line.right
  return Math.abs(line.base - next.base) < 0.35 * em && em < 1.8 * Math.min(line.em, next.em) && gap > -em / 4 && gap < 0.9 * em
}

const length = fc.double({ min: -50, max: 200, noNaN: true })
const anyLine = fc.record({
  em: fc.double({ min: 0.001, max: 40, noNaN: true }),
  base: length,
  left: length,
  width: fc.double({ min: 0, max: 30, noNaN: true }),
})

test('finds the very line that a look at all of them finds, also when lines have grown', () => {
  fc.assert(
    fc.property(fc.array(anyLine, { maxLength: 60 }), (given) => {
      const ends = createLineEnds<LineEnd>()
      const all: LineEnd[] = []
      for (const { width, ...next } of given) {
        const line = { ...next, right: next.left + width }
        const before = all.findLast((other) => fits(other, line))
        expect(ends.lastNear(line, (other) => fits(other, line))).toBe(before)
        if (before) {
          before.right = Math.max(before.right, line.right)
          before.em = Math.max(before.em, line.em)
          ends.move(before)
        } else {
          all.push(line)
          ends.add(line)
        }
      }
      expect(ends.all()).toEqual(all)
    }),
  )
})

test.each([0, 1e-300, 1e300, Number.POSITIVE_INFINITY])('ends for print of size %d, wherever it stands', (em) => {
  const ends = createLineEnds<LineEnd>()
  for (const at of [0, 1e20, -1e300, Number.NaN]) {
    ends.add({ em, base: at, left: at, right: at })
    ends.lastNear({ em, base: at, left: at, right: at }, () => false)
  }
  expect(ends.all()).toHaveLength(4)
})
