import { AppError } from '#domain/app-error.ts'
import { workingMaxSide } from '../image/picture-limits.ts'

export interface Size {
  width: number
  height: number
}

/** Small print is clear at this, and an A4 page is drawn in a tenth of a second. */
const dotsPerInch = 200
/** Longer side, in pixels, of a page that is smaller than paper: a card, a voucher. */
const leastSide = 1600

/** Pixels of a page whose size is given in points (1/72 inch). Throws `file.cut-short` for one without any size. */
export function pixelsOfPage({ width, height }: Size): Size {
  const longer = Math.max(width, height)
  if (!(Math.min(width, height) > 0 && Number.isFinite(longer))) throw new AppError('file.cut-short')
  const side = Math.min(workingMaxSide, Math.max(leastSide, (longer * dotsPerInch) / 72))
  const pixels = (length: number): number => Math.max(1, Math.round((length * side) / longer))
  return { width: pixels(width), height: pixels(height) }
}
