import type { GreyFrame } from './grey-frame.ts'
import { valueAt } from './value-at.ts'

/** How far the picture is blurred once more to see what that takes away: pixels to either side. */
const reach = 4

/**
 * How sharp a picture is, 0..1, from itself alone (Crete-Roffet and others, "The blur effect", 2007): what is sharp
 * changes much when it is blurred once more, what is blurred already hardly does. Does not depend on contrast.
 */
export function measureSharpness(frame: GreyFrame): number {
  return Math.min(sharpnessAlong(frame, 1), sharpnessAlong(frame, frame.width))
}

/** `step`: from a pixel to its neighbour, 1 across or the width down. */
function sharpnessAlong({ width, height, luma }: GreyFrame, step: number): number {
  let all = 0
  let lost = 0
  for (let y = reach + 1; y < height - reach; y += 1) {
    for (let x = reach + 1; x < width - reach; x += 1) {
      const at = y * width + x
      const here = Math.abs(valueAt(luma, at) - valueAt(luma, at - step))
      // The mean of 2 * reach + 1 pixels moves on by its last less its first.
      const blurred = Math.abs(valueAt(luma, at + reach * step) - valueAt(luma, at - (reach + 1) * step)) / (2 * reach + 1)
      all += here
      lost += Math.max(0, here - blurred)
    }
  }
  return all === 0 ? 0 : lost / all
}
