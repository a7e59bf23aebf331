import { valueAt } from './value-at.ts'

/** A picture in shades of grey, row by row from the top left. 0 black, 255 white. */
export interface GreyFrame {
  width: number
  height: number
  luma: Uint8ClampedArray
}

/** Grey by the eye's weights (ITU-R BT.601), from pixels of four bytes. */
export function greyOfPixels({ data, width, height }: { data: Uint8ClampedArray; width: number; height: number }): GreyFrame {
  const luma = new Uint8ClampedArray(width * height)
  for (let at = 0; at < luma.length; at += 1) {
    luma[at] = 0.299 * valueAt(data, at * 4) + 0.587 * valueAt(data, at * 4 + 1) + 0.114 * valueAt(data, at * 4 + 2)
  }
  return { width, height, luma }
}

/** The shade at a place; outside, that of the nearest pixel inside. */
export function lumaAt({ width, height, luma }: GreyFrame, x: number, y: number): number {
  const column = Math.min(width - 1, Math.max(0, Math.round(x)))
  const row = Math.min(height - 1, Math.max(0, Math.round(y)))
  return luma[row * width + column] ?? 0
}
