import type { Quad } from '#domain/geometry.ts'
import type { PageTransform } from '#domain/page.ts'
import { fromUnitSquare, inverse, mapPoint, type Homography } from './homography.ts'

const wholePicture: Quad = [
  { x: 0, y: 0 },
  { x: 1, y: 0 },
  { x: 1, y: 1 },
  { x: 0, y: 1 },
]

/** Where the upright page's own corners lie in the EXIF-oriented original, as fractions of it. */
export function pageCorners({ corners, quarterTurns }: Pick<PageTransform, 'corners' | 'quarterTurns'>): Quad {
  const [a, b, c, d] = corners ?? wholePicture
  // One turn clockwise brings the bottom left corner to the top left.
  const turned: readonly Quad[] = [
    [a, b, c, d],
    [d, a, b, c],
    [c, d, a, b],
    [b, c, d, a],
  ]
  return turned[quarterTurns] ?? [a, b, c, d]
}

/** From fractions of the upright page to fractions of the EXIF-oriented original. */
export function pageToPicture(transform: Pick<PageTransform, 'corners' | 'quarterTurns'>): Homography {
  return fromUnitSquare(pageCorners(transform))
}

/** From fractions of the EXIF-oriented original to fractions of the upright page. */
export function pictureToPage(transform: Pick<PageTransform, 'corners' | 'quarterTurns'>): Homography {
  return inverse(pageToPicture(transform))
}

export function mapQuad(map: Homography, [a, b, c, d]: Quad): Quad {
  return [mapPoint(map, a), mapPoint(map, b), mapPoint(map, c), mapPoint(map, d)]
}

/** A transform that takes the whole picture, turned clockwise. `width` and `height` are those of the original. */
export function wholePage(original: { width: number; height: number }, quarterTurns: number): PageTransform {
  const isTurned = quarterTurns % 2 === 1
  return {
    corners: null,
    quarterTurns,
    width: isTurned ? original.height : original.width,
    height: isTurned ? original.width : original.height,
  }
}
