import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fitPlate, type PlateCharacter } from './fit-plate.ts'
import { platePatterns } from './plate-pattern.ts'

/** As a recogniser would have read it: each sign sure but those in `doubts`, which may be something else. */
function line(text: string, doubts: Readonly<Record<number, readonly [string, number]>> = {}): PlateCharacter[] {
  return [...text].map((sign, at) => {
    const other = doubts[at]
    return other
      ? { text: sign, confidence: 1 - other[1], candidates: [{ text: other[0], confidence: other[1] }] }
      : { text: sign, confidence: 1, candidates: [] }
  })
}

const anyCharacter: fc.Arbitrary<PlateCharacter> = fc.record({
  text: fc.oneof(fc.constantFrom('京', 'A', '0', 'O', 'I', '1', '·', '学', 'ß', ''), fc.string({ minLength: 0, maxLength: 2 })),
  confidence: fc.double({ min: 0, max: 1, noNaN: true }),
  candidates: fc.array(
    fc.record({ text: fc.constantFrom('皖', 'B', '8', '', 'QQ'), confidence: fc.double({ min: 0, max: 0.5, noNaN: true }) }),
    { maxLength: 3 },
  ),
})

describe('kinds', () => {
  test.each([
    ['京A·88731', 'china', 'ordinary', '京A88731'],
    ['粤AD12345', 'china', 'new energy', '粤AD12345'],
    ['粤A12345D', 'china', 'new energy', '粤A12345D'],
    ['皖A6716学', 'china', 'learner', '皖A6716学'],
    ['鲁B1234挂', 'china', 'trailer', '鲁B1234挂'],
    ['京A0006警', 'china', 'police', '京A0006警'],
    ['WJ京·1234X', 'china', 'armed police', 'WJ京1234X'],
    ['使014578', 'china', 'embassy', '使014578'],
    ['沪A0023领', 'china', 'embassy', '沪A0023领'],
    ['粤ZF023港', 'china', 'Hong Kong or Macao', '粤ZF023港'],
    ['粤Z1234澳', 'china', 'Hong Kong or Macao', '粤Z1234澳'],
    ['ABC-1234', 'brazil', 'ordinary', 'ABC1234'],
    ['ABC1D23', 'brazil', 'ordinary', 'ABC1D23'],
    ['BA 123 CD', 'europe', 'ordinary', 'BA123CD'],
    ['4A2 3000', 'europe', 'ordinary', '4A23000'],
    ['ab12 cde', 'europe', 'ordinary', 'AB12CDE'],
    ['1234 BCD', 'europe', 'ordinary', '1234BCD'],
    ['7X8Y9', 'other', 'ordinary', '7X8Y9'],
  ])('%s', (text, ...[region, kind, number]) => {
    expect(fitPlate(line(text))).toMatchObject({ region, kind, number, leftOut: 0 })
  })

  test.each(['TOYOTA', '20131101', '20140617093012', '京', 'A1', '', '停车场入口', '15215178841'])('%s is no plate', (text) => {
    expect(fitPlate(line(text))).toBeNull()
  })
})

describe('look-alikes', () => {
  test.each([
    ['粤BOK9I9', '粤B0K919'],
    ['川0A9112', '川OA9112'],
    ['ABC12O4', 'ABC1204'],
    ['B0123CD', 'BO123CD'],
    ['TE4760U', 'TE476OU'],
  ])('%s is %s, and says what was changed', (text, number) => {
    const fit = fitPlate(line(text))
    expect(fit?.number).toBe(number)
    for (const [at, { repaired, candidates }] of (fit?.characters ?? []).entries()) {
      const isChanged = text[at] !== number[at]
      expect(repaired).toBe(isChanged)
      if (isChanged) expect(candidates[0]?.text).toBe(text[at])
    }
  })

  test('both shapes of a digit speak for it, so that it is not less sure for being told by its place', () => {
    expect(fitPlate(line('粤BOK999', { 2: ['0', 0.4] }))?.characters[2]).toMatchObject({ text: '0', confidence: 1, repaired: true })
  })

  test('letters and digits that differ in print are left as they are', () => {
    expect(fitPlate(line('ABCS234'))?.number).not.toBe('ABC5234')
  })
})

test('a province is taken from what else the sign may be, at its own confidence', () => {
  const fit = fitPlate(line('WBE6T9X', { 0: ['粤', 0.32] }))
  expect(fit).toMatchObject({ region: 'china', number: '粤BE6T9X' })
  expect(fit?.characters[0]).toMatchObject({ confidence: 0.32, repaired: true })
})

test('a Chinese plate is found within a longer line', () => {
  expect(fitPlate(line('沪B683J8蓝色'))).toMatchObject({ number: '沪B683J8', leftOut: 2 })
  expect(fitPlate(line('号牌：沪B683J8'))).toMatchObject({ number: '沪B683J8', leftOut: 2 })
})

test('every number that a pattern allows is that number', () => {
  const numbers = fc
    .constantFrom(...platePatterns.filter(({ rarity }) => rarity === 0))
    .chain(({ places }) => fc.tuple(...places.map((place) => fc.constantFrom(...place))).map((signs) => signs.join('')))
  fc.assert(fc.property(numbers, (number) => fitPlate(line(number))?.number === number))
})

test('what was read decides: each character of a plate was read there or stands for a look-alike', () => {
  fc.assert(
    fc.property(fc.array(anyCharacter, { maxLength: 14 }), (characters) => {
      const fit = fitPlate(characters)
      if (!fit) return true
      const known = new Set([
        ...characters.flatMap(({ text, candidates }) => [text.toUpperCase(), ...candidates.map((each) => each.text)]),
        ...'0O1I',
      ])
      return (
        fit.number === fit.characters.map(({ text }) => text).join('') &&
        fit.characters.every(({ text, confidence }) => [...text].length === 1 && known.has(text) && confidence >= 0 && confidence <= 1)
      )
    }),
  )
})
