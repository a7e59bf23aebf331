import { expect, test } from 'vitest'
import { lineOf } from './printed-line.ts'
import { classesKept, type Lattice } from './recogniser.ts'
import { stripHeight } from './text-strip.ts'

const dictionary = ['', ...'AG7D170']

/** A character at every fourth step, what else it may be behind it: `D0` is a D, or else an 0. */
function latticeOf(signs: readonly string[]): Lattice {
  const steps = signs.length * 4
  const confidences = new Float32Array(steps * classesKept)
  const classes = new Int32Array(steps * classesKept)
  for (let step = 0; step < steps; step++) {
    const sign = step % 4 === 2 ? (signs[step / 4 - 0.5] ?? '') : ''
    confidences[step * classesKept] = sign.length > 1 ? 0.8 : 0.98
    for (const [rank, text] of [...sign].entries()) {
      classes[step * classesKept + rank] = dictionary.indexOf(text)
      if (rank > 0) confidences[step * classesKept + rank] = 0.18
    }
  }
  return { confidences, classes, steps }
}

test('in words a letter among digits is one of them, on plates it is what was seen', () => {
  const lattice = latticeOf(['A', 'G', '7', 'D0', '1', '7'])
  const width = lattice.steps * 8
  const strip = { data: new Uint8Array(width * stripHeight).fill(255), width, squeeze: 1 }
  const rect = { cx: width / 2, cy: stripHeight / 2, width, height: stripHeight, angle: 0 }
  const read = (ofWords: boolean) => lineOf({ rect, strip, lattice }, dictionary, ofWords).characters.map(({ text }) => text)
  expect(read(true).join('')).toBe('AG7017')
  expect(read(false).join('')).toBe('AG7D17')
})
