import fc from 'fast-check'
import { expect, test } from 'vitest'
import { AppError } from '#domain/app-error.ts'
import { cursorOf, positionOf } from './list-cursor.ts'

test('a cursor names its place again, in its own order only', () => {
  const position = fc.record({
    sort: fc.constantFrom('oldest', 'most-doubts'),
    doubts: fc.nat(99),
    time: fc.date({ min: new Date('1970-01-01'), max: new Date('2200-01-01'), noInvalidDate: true }).map((date) => date.toISOString()),
    id: fc.uuid(),
  })
  fc.assert(
    fc.property(position, (place) => {
      expect(positionOf(cursorOf(place), place.sort)).toEqual(place)
      expect(() => positionOf(cursorOf(place), 'newest')).toThrow(AppError)
    }),
  )
})

test('any other text is refused in a sentence', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(() => positionOf(text, 'oldest')).toThrow(AppError)
    }),
  )
})
