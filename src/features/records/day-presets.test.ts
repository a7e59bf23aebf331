import { expect, it } from 'vitest'
import { dayPresets } from './day-presets.ts'

it('spans end today and count both ends in, over the end of a month', () => {
  expect(dayPresets(new Date(2026, 2, 3, 23, 59))).toEqual([
    { name: 'today', from: '2026-03-03', to: '2026-03-03' },
    { name: 'week', from: '2026-02-25', to: '2026-03-03' },
    { name: 'month', from: '2026-02-02', to: '2026-03-03' },
  ])
})
