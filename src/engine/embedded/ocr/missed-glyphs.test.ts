import { expect, test } from 'vitest'
import { missedGlyphs } from './missed-glyphs.ts'
import { readLattice } from './read-lattice.ts'
import { classesKept } from './recogniser.ts'

const dictionary = ['', 'T', 'I', 'S', ' ', '川', '省', '0', '5', '8']
const stepWidth = 8

/** A lattice that says these characters at these steps, and holds others possible at others. */
function latticeOf(said: Readonly<Record<number, string>>, possible: Readonly<Record<number, readonly [string, number]>>) {
  const steps = 24
  const [confidences, classes] = [new Float32Array(steps * classesKept), new Int32Array(steps * classesKept)]
  for (let step = 0; step < steps; step++) {
    confidences[step * classesKept] = 0.95
    classes[step * classesKept] = dictionary.indexOf(said[step] ?? '')
    const [other, confidence] = possible[step] ?? ['', 0]
    classes[step * classesKept + 1] = dictionary.indexOf(other)
    confidences[step * classesKept + 1] = confidence
  }
  return { steps, confidences, classes }
}

/** A stroke as high as a capital whose middle is this step's. */
function strokeAt(step: number, height = 28) {
  const middle = (step + 0.5) * stepWidth
  return { left: middle - 3, right: middle + 3, top: 38 - height, bottom: 38, runs: [], size: 7 * height }
}

function missed(
  possible: Parameters<typeof latticeOf>[1],
  blobs: readonly ReturnType<typeof strokeAt>[],
  said: Readonly<Record<number, string>> = { 4: 'T', 8: 'I', 15: 'S' },
): string[] {
  const lattice = latticeOf(said, possible)
  const glyphs = readLattice(lattice, dictionary)
  return missedGlyphs({ glyphs, lattice, dictionary, blobs, stepWidth }).map(({ text, step }) => `${text} ${step}`)
}

const letters = [strokeAt(4), strokeAt(8), strokeAt(15)]

test('ink as high as a letter that the net held possible is one', () => {
  expect(missed({ 11: ['I', 0.14] }, [...letters, strokeAt(11)])).toEqual(['I 11'])
})

test.each([
  ['no ink stands there', { 11: ['I', 0.14] }, letters],
  ['it is a speck', { 11: ['I', 0.14] }, [...letters, strokeAt(11, 6)]],
  ['the net holds nothing possible', { 11: ['I', 0.01] }, [...letters, strokeAt(11)]],
  ['it may be a space only', { 11: [' ', 0.4] }, [...letters, strokeAt(11)]],
  ['its letter was read', { 9: ['I', 0.2] }, letters],
  ['it stands outside the line’s letters', { 1: ['I', 0.2] }, [strokeAt(1), ...letters]],
] as const)('nothing is added where %s', (_, possible, blobs) => {
  expect(missed(possible, blobs)).toEqual([])
})

test.each([
  ['the sign itself', { 8: ['川', 0.08] }],
  ['a digit', { 11: ['I', 0.1] }],
] as const)('a stroke of a Chinese sign is none, taken for %s', (_, possible) => {
  expect(missed(possible, [strokeAt(8), strokeAt(9), strokeAt(11)], { 4: 'T', 10: '川', 15: '省' })).toEqual([])
})

test.each([
  ['its ink is half of a figure beside which another stands as near as all do', 12, []],
  ['there is room for it', 16, ['0 11']],
] as const)('a figure that the net held possible: %s', (_, next, found) => {
  const said = { 2: '5', 5: '8', 8: '0', [next]: '5', [next + 3]: '8' }
  expect(missed({ 11: ['0', 0.05] }, [strokeAt(2), strokeAt(11), strokeAt(20)], said)).toEqual(found)
})
