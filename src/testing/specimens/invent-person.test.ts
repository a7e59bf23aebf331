import { expect, test } from 'vitest'
import { parseMrz } from '#domain/mrz/parse-mrz.ts'
import { inventFrenchHolder } from './invent-french-holder.ts'
import { inventPerson } from './invent-person.ts'
import { specimenKinds } from './layout.ts'
import { mrzOfPerson } from './mrz-of-person.ts'
import type { SpecimenPerson } from './specimen-person.ts'

const people = Array.from({ length: 300 }, (_, seed) => inventPerson(seed))
const today = '2026-11-22'

test('the same seed invents the same person', () => {
  expect(inventPerson('a')).toEqual(inventPerson('a'))
  expect(inventPerson('a')).not.toEqual(inventPerson('b'))
})

function some(holds: (person: SpecimenPerson) => boolean): boolean {
  return people.some(holds)
}

test('people have all that makes names and dates hard', () => {
  expect(some(({ surname }) => surname.includes('-'))).toBe(true)
  expect(some(({ surname }) => surname.includes('’'))).toBe(true)
  expect(some(({ surname }) => /[ÅØÖÞß]/u.test(surname))).toBe(true)
  expect(some(({ givenNames }) => givenNames === '')).toBe(true)
  expect(some(({ sex }) => sex === 'X')).toBe(true)
  expect(some(({ dateOfBirth }) => dateOfBirth.length === 7)).toBe(true)
  expect(some(({ dateOfBirth }) => dateOfBirth.length === 4)).toBe(true)
  expect(some((person) => /[A-Z]$/.test(mrzOfPerson('passport', person)[0] ?? ''))).toBe(true)
})

test('the front of a card has no lines', () => {
  expect(mrzOfPerson('td1-front', inventPerson(1))).toEqual([])
})

test.each(specimenKinds.filter((kind) => kind !== 'td1-front'))('every check digit of a %s holds and its values come back', (kind) => {
  for (let seed = 0; seed < 100; seed++) {
    const person = kind === 'fra-id' ? inventFrenchHolder(seed) : inventPerson(seed)
    const parsed = parseMrz({ lines: mrzOfPerson(kind, person), today })
    expect(parsed?.checks.filter(({ holds }) => holds !== true)).toEqual([])
    const { documentNumber, dateOfBirth, dateOfExpiry } = person
    const values = Object.fromEntries(parsed?.fields.map(({ field, value }) => [field, value]) ?? [])
    // The French card does not say when it expires.
    expect(values).toMatchObject(kind === 'fra-id' ? { documentNumber, dateOfBirth } : { documentNumber, dateOfBirth, dateOfExpiry })
  }
})
