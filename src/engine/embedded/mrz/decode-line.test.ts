import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mrzFormats } from '#domain/mrz/mrz-format.ts'
import { blankClass, classCount, classOf } from './alphabet.ts'
import { decodeLine } from './decode-line.ts'
import { greedyText } from './greedy-text.ts'
import { patternsOf } from './line-pattern.ts'
import type { Lattice } from './ocr-b-net.ts'

const [nameLine, dataLine] = patternsOf(mrzFormats.TD3)
if (!nameLine || !dataLine) throw new Error('TD3 has two lines')

const names = 'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<'
const data = 'L898902C36UTO7408122F1204159ZE184226B<<<<<10'

/** What the net would say of clear print: five frames a character, the middle two of them ink. */
function latticeOf(text: string, doubts: Readonly<Record<number, string>> = {}): Lattice {
  const frames = text.length * 5
  const logs = new Float32Array(frames * (classCount + 1)).fill(-11)
  for (let frame = 0; frame < frames; frame++) {
    const column = Math.floor(frame / 5)
    const isInk = frame % 5 === 2 || frame % 5 === 3
    const row = frame * (classCount + 1)
    logs[row + (isInk ? classOf(text.charAt(column)) : blankClass)] = -0.01
    const doubt = doubts[column]
    if (isInk && doubt !== undefined) {
      logs[row + classOf(text.charAt(column))] = -1
      logs[row + classOf(doubt)] = -0.5
    }
  }
  return { logs, frames }
}

test('reads clear lines as they are', () => {
  expect(decodeLine(latticeOf(names), nameLine)?.text).toBe(names)
  expect(decodeLine(latticeOf(data), dataLine)?.text).toBe(data)
})

test('a date holds digits, whatever the picture rather looks like', () => {
  const lattice = latticeOf(data, { 14: 'A', 20: '6' })
  expect(greedyText(lattice).text).not.toBe(data)
  const line = decodeLine(lattice, dataLine)
  expect(line?.text).toBe(data)
  expect(Math.exp(line?.positions[14]?.[classOf('4')] ?? 0)).toBeCloseTo(Math.exp(-1), 3)
})

test('finds the right count where fillers run together', () => {
  const lattice = latticeOf(names)
  // Two blanks between fillers vanish, as they do on blurred pictures.
  for (const column of [30, 36]) {
    for (const frame of [column * 5 + 4, column * 5 + 5, column * 5 + 6]) {
      const row = frame * (classCount + 1)
      lattice.logs[row + blankClass] = -1.2
      lattice.logs[row] = -0.4
    }
  }
  expect(greedyText(lattice).text.length).toBeLessThan(44)
  expect(decodeLine(lattice, nameLine)?.text).toBe(names)
})

test('after the names come fillers only', () => {
  const lattice = latticeOf(names.slice(0, 40) + 'K<<<')
  expect(decodeLine(lattice, nameLine)?.text.slice(25)).toMatch(/^<+$/)
})

test('every answer has the format’s length and keeps its classes, or there is none', () => {
  const noise = fc.array(fc.double({ min: -12, max: 0, noNaN: true }), { minLength: 38 * 60, maxLength: 38 * 60 })
  fc.assert(
    fc.property(noise, (values) => {
      const line = decodeLine({ logs: Float32Array.from(values), frames: 60 }, dataLine)
      if (!line) return
      expect(line.text).toHaveLength(44)
      ;[...line.text].forEach((character, column) => expect(dataLine.allowed[column]?.[classOf(character)]).toBe(1))
    }),
    { numRuns: 25 },
  )
})
