import type { MrzKind } from '#domain/document-type.ts'
import type { Quad } from '#domain/geometry.ts'

/** The longer side of documents in millimetres: ISO/IEC 7810 (ID-1, ID-2, ID-3) and ICAO 9303 part 7 (visas). */
const longerSideMm: Record<MrzKind, number> = {
  TD1: 85.6,
  TD2: 105,
  TD3: 125,
  'MRV-A': 120,
  'MRV-B': 105,
  'FRA-ID': 105,
  'CHN-EEP': 85.6,
}

/** Cards are longer than passport pages: above this the page is taken for a card where the type is not known. */
const cardAspect = 1.5

interface FrameSize {
  width: number
  height: number
}

/**
 * How many pixels of the camera fall on an inch of the page, by its size in view and the document's known size.
 * `kind`: null where the type is not fixed; it is then told by the page's shape.
 */
export function pageDpi(corners: Quad, { width, height }: FrameSize, kind: MrzKind | null): number {
  const [a, b, c, d] = corners
  const side = (from: Quad[number], to: Quad[number]) => Math.hypot((to.x - from.x) * width, (to.y - from.y) * height)
  const across = (side(a, b) + side(c, d)) / 2
  const down = (side(b, c) + side(d, a)) / 2
  const longer = Math.max(across, down)
  const guessed: MrzKind = longer / Math.min(across, down) > cardAspect ? 'TD1' : 'TD3'
  return longer / (longerSideMm[kind ?? guessed] / 25.4)
}
