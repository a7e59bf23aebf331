import { expect, test } from 'vitest'
import { parseMrz } from '#domain/mrz/parse-mrz.ts'
import { readingsOfMrz } from '#domain/mrz/readings-of-mrz.ts'
import { writeMrz } from '#domain/mrz/write-mrz.ts'
import { holder } from '#testing/told-passport.ts'
import { zoneClue } from './zone-clue.ts'

const [line1 = '', line2 = ''] = writeMrz('TD3', holder)

/** The zone with other digits at these places of its second line. */
function clueWith(wrong: readonly number[]) {
  const second = [...line2].map((sign, place) => (wrong.includes(place) ? String((Number(sign) + 1) % 10) : sign)).join('')
  const parsed = parseMrz({ lines: [line1, second], today: '2026-11-22', kind: 'TD3' })
  if (!parsed) throw new Error('No zone')
  const characters = parsed.lines.map((line) =>
    [...line].map((text) => ({ text, confidence: 1, box: null, repaired: false, candidates: [] })),
  )
  return zoneClue([{ mrzKind: 'TD3', readings: readingsOfMrz({ parsed, characters, pageIndex: 0 }) }])
}

test('a zone that was printed with a wrong digit still tells what it is of; other print does not', () => {
  expect(clueWith([])).toEqual({ kind: 'TD3', issuingState: 'UTO', documentCode: 'P', isSound: true })
  // The digit of the number, then those of birth and expiry too.
  expect(clueWith([9])?.isSound).toBe(true)
  expect(clueWith([9, 19, 27])?.isSound).toBe(false)
  expect(zoneClue([{ mrzKind: null, readings: [] }])).toBeNull()
})
