import type { GreyPyramid } from '../image/grey-pyramid.ts'
import type { RotatedRect } from '../image/rotated-rect.ts'
import { sampleStrip } from '../image/sample-strip.ts'

/** Height at which PP-OCR recognisers take lines, in pixels. */
export const stripHeight = 48
/** Widths are rounded up to this, so that the net sees few different sizes. */
const widthStep = 32
const leastWidth = 8
const mostWidth = 1600

/** A line of print laid upright for the recogniser: grey, since colour reads no better (measured on receipts and Chinese pages). */
export interface TextStrip {
  /** 0 to 255, row by row, 48 rows. */
  data: Uint8Array
  width: number
  /** How much narrower it was made than print is, 1 for not at all. */
  squeeze: number
}

export type StripPixels = Pick<TextStrip, 'data' | 'width'>

export function textStripOf(pyramid: GreyPyramid, rect: RotatedRect, squeeze = 1): TextStrip {
  const width = Math.min(mostWidth, Math.max(leastWidth, Math.ceil((rect.width * squeeze * stripHeight) / rect.height)))
  const { data } = sampleStrip(pyramid, rect, { width, height: stripHeight })
  return { data: rounded(data), width, squeeze }
}

/** Not `Uint8Array.from` with a function, which takes 30 times as long: a tenth of reading a receipt. */
function rounded(values: Float32Array): Uint8Array {
  const bytes = new Uint8Array(values.length)
  for (let at = 0; at < values.length; at++) bytes[at] = Math.round(values[at] ?? 0)
  return bytes
}

export function paddedWidth(width: number): number {
  return Math.ceil(width / widthStep) * widthStep
}

/** Three equal planes of -1 to 1, padded on the right with the mean: as the net was trained. */
export function planesOf({ data, width }: StripPixels): Float32Array {
  const padded = paddedWidth(width)
  const plane = padded * stripHeight
  const planes = new Float32Array(3 * plane)
  for (let y = 0; y < stripHeight; y++) {
    for (let x = 0; x < width; x++) planes[y * padded + x] = (data[y * width + x] ?? 0) / 127.5 - 1
  }
  planes.copyWithin(plane, 0, plane)
  planes.copyWithin(2 * plane, 0, plane)
  return planes
}
