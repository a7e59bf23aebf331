import type { Quad } from '#domain/geometry.ts'
import type { PlateFit } from '#domain/plate/fit-plate.ts'
import type { SeenCharacter } from './plate-look.ts'

/** A plate that was read, and how likely it is to be one. */
export interface FoundPlate {
  fit: PlateFit<SeenCharacter>
  /** Mean of its characters, 0..1. */
  confidence: number
  /** Share of the looks that said the same number, weighed by confidence. 0..1 */
  agreement: number
  /** Around its characters, clockwise from the top left, in pixels of the picture. */
  corners: Quad
  /** Height of its characters' line, of the lower one where there are two. */
  height: number
  rows: 1 | 2
}
