import { describe, expect, it } from 'vitest'
import { waitingAge } from './waiting-age.ts'

const minute = 60_000

describe('waitingAge', () => {
  it.each([
    [0.5, 'now', 0],
    [1, 'min', 1],
    [59.9, 'min', 59],
    [60, 'hour', 1],
    [24 * 60 - 1, 'hour', 23],
    [3 * 24 * 60, 'day', 3],
  ] as const)('after %s minutes: %s %s', (minutes, unit, count) => {
    expect(waitingAge(0, minutes * minute)).toMatchObject({ unit, count })
  })

  it('is late from 80 % of the due time on, and never over-full', () => {
    expect(waitingAge(0, 23.9 * minute)).toMatchObject({ isLate: false })
    expect(waitingAge(0, 24 * minute)).toMatchObject({ isLate: true, share: 0.8 })
    expect(waitingAge(0, 500 * minute).share).toBe(1)
  })

  it('takes a future capture for now', () => {
    expect(waitingAge(10 * minute, 0)).toMatchObject({ unit: 'now', share: 0 })
  })
})
