import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mrzFormats } from '#domain/mrz/mrz-format.ts'
import { parseMrz } from '#domain/mrz/parse-mrz.ts'
import { classCount, classOf, impossible } from './alphabet.ts'
import { repairChecks } from './repair-checks.ts'

const today = '2026-11-22'
const lines = ['P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<', 'L898902C36UTO7408122F1204159ZE184226B<<<<<10']

/** The lines as read with little doubt, but for one column where another character looks likelier. */
function readWith(column: number, wrong: string) {
  const positions = lines.map((line, index) =>
    [...line].map((right, at) => {
      const isDoubt = index === 1 && at === column
      const logs = new Float32Array(classCount).fill(-9)
      for (let other = 0; other < classCount; other++) {
        if (!mrzFormats.TD3.allowed[index]?.[at]?.includes('<0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'.charAt(other))) logs[other] = impossible
      }
      logs[classOf(right)] = isDoubt ? -1.5 : -0.01
      if (isDoubt) logs[classOf(wrong)] = -0.3
      return logs
    }),
  )
  const [first = '', second = ''] = lines
  return { lines: [first, second.slice(0, column) + wrong + second.slice(column + 1)], positions }
}

test.each([
  [8, '4'],
  [14, '7'],
  [21, '7'],
])('finds the one reading that satisfies every digit, column %i', (column, wrong) => {
  const repaired = repairChecks(mrzFormats.TD3, readWith(column, wrong), 4)
  expect(repaired?.lines).toEqual(lines)
  expect(repaired?.cost).toBeCloseTo(1.2, 3)
})

test('changes nothing when every digit holds, and gives up beyond its limit', () => {
  expect(repairChecks(mrzFormats.TD3, readWith(40, '<'), 4)).toMatchObject({ lines, cost: 0 })
  expect(repairChecks(mrzFormats.TD3, readWith(14, '7'), 1)).toBeNull()
})

test('whatever it answers, every check digit holds', () => {
  const digit = fc.constantFrom(...'0123456789')
  fc.assert(
    fc.property(fc.integer({ min: 13, max: 18 }), digit, (column, wrong) => {
      const repaired = repairChecks(mrzFormats.TD3, readWith(column, wrong), 8)
      const checks = repaired && parseMrz({ lines: repaired.lines, today, kind: 'TD3' })?.checks
      expect(checks?.every(({ holds }) => holds !== false) ?? true).toBe(true)
    }),
  )
})
