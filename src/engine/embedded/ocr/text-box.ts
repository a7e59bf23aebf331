import type { RotatedRect } from '../image/rotated-rect.ts'

/** A place where text stands, with the detector's mean probability. Reading direction known up to half a turn. */
export interface TextBox extends RotatedRect {
  score: number
}
