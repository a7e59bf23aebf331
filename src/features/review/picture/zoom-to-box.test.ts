import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { zoomToBox } from './zoom-to-box.ts'

const stage = { left: 56, top: 90, width: 800, height: 600 }

describe('zoomToBox', () => {
  it('puts the middle of the box into the middle of the stage, and never further away', () => {
    const part = (least: number, most: number) => fc.double({ min: least, max: most, noNaN: true })
    fc.assert(
      fc.property(
        fc.record({ left: part(0, 700), top: part(0, 500), width: part(2, 900), at: part(-400, 400), scale: part(0.5, 3) }),
        (given) => {
          const { left, top, width, at, scale } = given
          const view = { positionX: at, positionY: at / 2, scale }
          const box = { left: stage.left + left, top: stage.top + top, width, height: width / 6 }
          const near = zoomToBox(box, stage, view)
          const onPaperX = (left + width / 2 - view.positionX) / scale
          expect(near.x + onPaperX * near.scale).toBeCloseTo(stage.width / 2, 3)
          expect(near.scale).toBeGreaterThanOrEqual(scale)
        },
      ),
    )
  })

  it('comes no nearer than six times', () => {
    expect(zoomToBox({ left: 100, top: 100, width: 4, height: 4 }, stage, { positionX: 0, positionY: 0, scale: 1 }).scale).toBe(6)
  })
})
