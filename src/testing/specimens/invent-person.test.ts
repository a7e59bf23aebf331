import { expect, test } from 'vitest'
import { parseMrz } from '#domain/mrz/parse-mrz.ts'
import { inventFrenchHolder } from './invent-french-holder.ts'
import { inventPerson } from './invent-person.ts'
import { specimenKinds } from './layout.ts'
import { mrzOfPerson } from './mrz-of-person.ts'

const people = Array.from({ length: 300 }, (_, seed) => inventPerson(seed))
const today = '2026-11-22'

test('the same seed invents the same person', () => {
  expect(inventPerson('a')).toEqual(inventPerson('a'))
  expect(inventPerson('a')).not.toEqual(inventPerson('b'))
})

test('people have all that makes names and dates hard', () => {
  const some = (holds: (person: (typeof people)[number]) => boolean) => people.some(holds)
  expect(some(({ surname }) => surname.includes('-'))).toBe(true)
  expect(some(({ surname }) => surname.includes('’'))).toBe(true)
  expect(some(({ surname }) => /[ÅØÖÞß]/u.test(surname))).toBe(true)
  expect(some(({ givenNames }) => givenNames === '')).toBe(true)
  expect(some(({ sex }) => sex === 'X')).toBe(true)
  expect(some(({ dateOfBirth }) => dateOfBirth.length === 7)).toBe(true)
  expect(some(({ dateOfBirth }) => dateOfBirth.length === 4)).toBe(true)
  expect(some((person) => /[A-Z]$/.test(mrzOfPerson('passport', person)[0] ?? ''))).toBe(true)
})

test.each(specimenKinds)('every check digit of a %s holds and its values come back', (kind) => {
  for (let seed = 0; seed < 100; seed++) {
    const person = kind === 'fra-id' ? inventFrenchHolder(seed) : inventPerson(seed)
    const lines = mrzOfPerson(kind, person)
    if (kind === 'td1-front') {
      expect(lines).toEqual([])
      continue
    }
    const parsed = parseMrz({ lines, today })
    expect(parsed?.checks.filter(({ holds }) => holds !== true)).toEqual([])
    const values = new Map(parsed?.fields.map(({ field, value }) => [field, value]))
    expect(values.get('documentNumber')).toBe(person.documentNumber)
    expect(values.get('dateOfBirth')).toBe(person.dateOfBirth)
    if (kind !== 'fra-id') expect(values.get('dateOfExpiry')).toBe(person.dateOfExpiry)
  }
})
