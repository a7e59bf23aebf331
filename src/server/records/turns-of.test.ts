import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pageCorners } from '#engine/embedded/image/page-mapping.ts'
import { turnsOf } from './turns-of.ts'

const size = { width: 100, height: 100 }
const turns = fc.integer({ min: 0, max: 3 })

test('the whole picture is turned as it says', () => {
  fc.assert(fc.property(turns, (quarterTurns) => turnsOf({ ...size, corners: null, quarterTurns }) === quarterTurns))
})

test('a page cut out askew is turned as its corners lie, as the engine draws it', () => {
  const tilt = fc.double({ min: -0.6, max: 0.6, noNaN: true })
  fc.assert(
    fc.property(turns, turns, tilt, (cut, after, angle) => {
      // The corners of a page that was turned by `cut` and lies a little askew.
      const [a, b, c, d] = pageCorners({ corners: null, quarterTurns: cut })
      const tilted = ({ x, y }: { x: number; y: number }) => ({
        x: 0.5 + (x - 0.5) * Math.cos(angle) - (y - 0.5) * Math.sin(angle),
        y: 0.5 + (x - 0.5) * Math.sin(angle) + (y - 0.5) * Math.cos(angle),
      })
      expect(turnsOf({ ...size, corners: [tilted(a), tilted(b), tilted(c), tilted(d)], quarterTurns: after })).toBe((cut + after) % 4)
    }),
  )
})
