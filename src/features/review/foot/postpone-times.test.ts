import { describe, expect, it } from 'vitest'
import { asLocalInput, postponeTimes } from './postpone-times.ts'

const inMarch = (day: number, hour: number) => new Date(2026, 2, day, hour, 30)

describe('postponeTimes', () => {
  it('offers one hour, four, tomorrow morning and Monday morning', () => {
    const times = postponeTimes(inMarch(18, 14)) // a Wednesday
    expect(times.map((time) => [time.name, asLocalInput(time.at)])).toEqual([
      ['hour', '2026-03-18T15:30'],
      ['hours', '2026-03-18T18:30'],
      ['tomorrow', '2026-03-19T08:00'],
      ['monday', '2026-03-23T08:00'],
    ])
  })

  it('names Sunday’s Monday once, and on a Monday means the next', () => {
    expect(postponeTimes(inMarch(22, 9)).map(({ name }) => name)).toEqual(['hour', 'hours', 'tomorrow'])
    expect(
      postponeTimes(inMarch(23, 9))
        .map((time) => asLocalInput(time.at))
        .at(-1),
    ).toBe('2026-03-30T08:00')
  })

  it('never offers a time that has gone by', () => {
    for (let hour = 0; hour < 24 * 8; hour += 1) {
      const now = new Date(2026, 2, 16, hour)
      for (const time of postponeTimes(now)) expect(time.at.getTime()).toBeGreaterThan(now.getTime())
    }
  })
})
