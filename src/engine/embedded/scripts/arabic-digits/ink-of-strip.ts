import { stripHeight, type StripPixels } from '../../ocr/text-strip.ts'

/** How dark each pixel of a strip is, 0 (paper) to 1 (ink), row by row. */
export interface StripInk {
  ink: Float32Array
  width: number
}

/** Of the grey values below the paper's so many in a hundred are taken for full ink. */
const fullInkShare = 0.02
/** A strip whose darkest print is nearer to its paper than this shows none. */
const leastContrast = 16

/** Print may be light on dark: ink is what lies farther from the usual grey. Null where nothing is printed. */
export function inkOfStrip({ data, width }: StripPixels): StripInk | null {
  const sorted = Uint8Array.from(data).toSorted()
  const at = (share: number): number => sorted[Math.round(share * (sorted.length - 1))] ?? 0
  const [dark, paper, light] = [at(fullInkShare), at(0.5), at(1 - fullInkShare)]
  const full = paper - dark >= light - paper ? dark : light
  const contrast = full - paper
  if (Math.abs(contrast) < leastContrast) return null
  const ink = new Float32Array(width * stripHeight)
  for (let place = 0; place < ink.length; place++) {
    const value = ((data[place] ?? 0) - paper) / contrast
    ink[place] = value < 0 ? 0 : value > 1 ? 1 : value
  }
  return { ink, width }
}
