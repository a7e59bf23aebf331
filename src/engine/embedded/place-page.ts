import type { Point, Quad } from '#domain/geometry.ts'
import type { PageTransform } from '#domain/page.ts'
import { turnedAs } from './image/corner-order.ts'
import { findCard, findCardAround } from './image/find-card.ts'
import { mapQuad, pictureToPage, wholePage } from './image/page-mapping.ts'
import { cornersOf, type RotatedRect } from './image/rotated-rect.ts'
import type { PagePicture } from './page-picture.ts'

/** Below this the eye takes a page for straight. */
const leastSkew = (3 * Math.PI) / 180

/**
 * The page on which a machine-readable zone stands: cut out where all its edges show, else the whole picture,
 * straightened and turned as the zone is read.
 * @param expected where the zone says that the page lies, in pixels of the working copy.
 */
export function placeByZone(picture: PagePicture, expected: RotatedRect): PageTransform {
  const found = findCardAround(picture.pyramid, expected)
  return found ? cutOut(picture, turnedAs(found, expected)) : wholePicture(picture, expected.angle)
}

/** A page without a zone: cut out where it shows beyond doubt, turned and straightened as its print is read. */
export function placeByPrint(picture: PagePicture, lines: readonly RotatedRect[], direction: number): PageTransform {
  const texts = lines.map(({ cx, cy }) => ({ x: cx, y: cy }))
  const found = findCard(picture.pyramid, texts)
  const { width, height } = picture.colour
  const frame = { cx: width / 2, cy: height / 2, width, height, angle: direction }
  return found ? cutOut(picture, turnedAs(found, frame)) : wholePicture(picture, direction)
}

/** From pixels of the working copy to fractions of the upright page. */
export function pixelsToPage(transform: PageTransform, { width, height }: { width: number; height: number }): (corners: Quad) => Quad {
  const map = pictureToPage(transform)
  return (corners) => mapQuad(map, asFractions(corners, { width, height }))
}

/** Clockwise quarter turns that bring a reading direction upright, to the nearest. */
export function turnsOf(direction: number): number {
  const quarter = Math.round(direction / (Math.PI / 2))
  return ((-quarter % 4) + 4) % 4
}

function cutOut({ original, colour }: PagePicture, corners: Quad): PageTransform {
  const scale = original.width / colour.width
  const [a, b, c, d] = corners
  const length = (from: Point, to: Point): number => Math.hypot(to.x - from.x, to.y - from.y) * scale
  return {
    corners: asFractions(corners, colour),
    quarterTurns: 0,
    width: Math.max(1, Math.round((length(a, b) + length(d, c)) / 2)),
    height: Math.max(1, Math.round((length(b, c) + length(a, d)) / 2)),
  }
}

function wholePicture({ original }: PagePicture, direction: number): PageTransform {
  const turns = turnsOf(direction)
  const skew = Math.abs(direction + (turns * Math.PI) / 2) % (2 * Math.PI)
  if (Math.min(skew, 2 * Math.PI - skew) < leastSkew) return wholePage(original, turns)
  const cos = Math.abs(Math.cos(direction))
  const sin = Math.abs(Math.sin(direction))
  const width = original.width * cos + original.height * sin
  const height = original.width * sin + original.height * cos
  const around = cornersOf({ cx: original.width / 2, cy: original.height / 2, width, height, angle: direction })
  return { corners: asFractions(around, original), quarterTurns: 0, width: Math.round(width), height: Math.round(height) }
}

/** From pixels of a picture to fractions of it. */
export function asFractions([a, b, c, d]: Quad, { width, height }: { width: number; height: number }): Quad {
  const fraction = ({ x, y }: Point): Point => ({ x: x / width, y: y / height })
  return [fraction(a), fraction(b), fraction(c), fraction(d)]
}
