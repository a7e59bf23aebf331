import { digitClasses, noDigit } from '#engine/embedded/scripts/arabic-digits/digit-net.ts'
import { inkOfStrip } from '#engine/embedded/scripts/arabic-digits/ink-of-strip.ts'
import { inkLevels, inkParts, scaleOf } from '#engine/embedded/scripts/arabic-digits/ink-parts.ts'
import { partFeatures } from '#engine/embedded/scripts/arabic-digits/part-features.ts'
import type { DrawnLine } from './draw-lines.ts'

export interface LabelledPart {
  features: Float32Array
  /** Of `digitClasses`. */
  label: number
}

/** Persians write most digits as Arabs do. */
const sameShapes: Readonly<Record<string, string>> = { '۰': '٠', '۱': '١', '۲': '٢', '۳': '٣', '۷': '٧', '۸': '٨', '۹': '٩' }
/** A part is a piece when it has this much of it, and beside it no more than a share of its own or what a blur adds. */
const [leastShared, mostBeside, blurPx] = [0.7, 0.3, 5]

/** The parts that the engine sees on a drawn line at one of its ink levels, each with what was drawn there; what is no digit or sign alone is none. */
export function labelParts(line: DrawnLine, level: (typeof inkLevels)[number] = inkLevels[0]): LabelledPart[] {
  const ink = inkOfStrip(line)
  if (ink === null) return []
  const parts = inkParts(ink, level)
  const scale = scaleOf(parts)
  return parts.map((part) => ({ features: partFeatures(ink, part, scale), label: labelOf(part, line) }))
}

export function classOfText(text: string): number {
  const label = digitClasses.findIndex((each) => each === (sameShapes[text] ?? text))
  return label < 0 ? noDigit : label
}

function labelOf({ left, right }: { left: number; right: number }, { pieces }: DrawnLine): number {
  const piece = pieces.find((each) => {
    const shared = Math.min(right, each.right) - Math.max(left, each.left)
    const beside = right - left - shared
    return shared >= leastShared * (each.right - each.left) && beside <= Math.max(mostBeside * (right - left), blurPx)
  })
  return piece === undefined ? noDigit : classOfText(piece.text)
}
