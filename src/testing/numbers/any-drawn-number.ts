import * as fc from 'fast-check'
import { seededRandom } from '../seeded-random.ts'
import { drawnNumbers } from './drawn-numbers.ts'
import type { Bearer } from './number-maker.ts'

const bearers: fc.Arbitrary<Bearer> = fc.record({
  dateOfBirth: fc
    .date({ min: new Date('1930-01-01'), max: new Date('2015-12-31'), noInvalidDate: true })
    .map((day) => day.toISOString().slice(0, 10)),
  sex: fc.constantFrom('F' as const, 'M' as const),
})

/** Any number of one maker, and whom it was made for. */
export function anyDrawnNumber(name: keyof typeof drawnNumbers): fc.Arbitrary<{ number: string; bearer: Bearer }> {
  return fc.tuple(fc.nat(), bearers).map(([seed, bearer]) => ({ number: drawnNumbers[name](seededRandom(seed), bearer), bearer }))
}
