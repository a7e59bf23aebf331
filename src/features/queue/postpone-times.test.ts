import { describe, expect, it } from 'vitest'
import { postponedUntil } from './postpone-times.ts'

const tuesdayMorning = new Date(2026, 2, 17, 9, 30)

describe('postponedUntil', () => {
  it('adds an hour', () => {
    expect(postponedUntil('hour', tuesdayMorning)).toEqual(new Date(2026, 2, 17, 10, 30))
  })

  it('has no afternoon left after 14:00', () => {
    expect(postponedUntil('afternoon', tuesdayMorning)).toEqual(new Date(2026, 2, 17, 14))
    expect(postponedUntil('afternoon', new Date(2026, 2, 17, 14, 1))).toBeNull()
  })

  it('goes over the end of a month', () => {
    expect(postponedUntil('tomorrow', new Date(2026, 2, 31, 23))).toEqual(new Date(2026, 3, 1, 8))
  })

  it.each([
    [15, 16], // Sunday to the next day
    [16, 23], // Monday to the next one
    [17, 23],
    [21, 23],
  ])('from the %ith of March 2026 the next Monday is the %ith', (from, to) => {
    expect(postponedUntil('monday', new Date(2026, 2, from, 12))).toEqual(new Date(2026, 2, to, 8))
  })
})
