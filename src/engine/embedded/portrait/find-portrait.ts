import type { MrzKind } from '#domain/document-type.ts'
import type { Point, Quad } from '#domain/geometry.ts'
import { findRectangle } from '../image/find-rectangle.ts'
import { startingAtTopLeft, turnedAs } from '../image/corner-order.ts'
import { pageCorners } from '../image/page-mapping.ts'
import type { PageTransform } from '#domain/page.ts'
import type { PagePicture } from '../page-picture.ts'
import type { GreyPyramid } from '../image/grey-pyramid.ts'
import { centredAt, cornersOf, type RotatedRect } from '../image/rotated-rect.ts'
import { sampleStrip } from '../image/sample-strip.ts'

/** Where the holder's portrait stands, as fractions of the page's width and height. */
interface Place {
  left: number
  top: number
  right: number
  bottom: number
}

const cardFront: Place = { left: 0.04, top: 0.2, right: 0.33, bottom: 0.8 }

/** The left part above the zone (ICAO 9303 parts 4, 6 and 7); cards with three lines have it on their other side. */
const places: Readonly<Record<MrzKind, Place | null>> = {
  TD1: null,
  TD2: { left: 0.05, top: 0.19, right: 0.32, bottom: 0.66 },
  TD3: { left: 0.05, top: 0.19, right: 0.31, bottom: 0.65 },
  'MRV-A': { left: 0.04, top: 0.18, right: 0.27, bottom: 0.61 },
  'MRV-B': { left: 0.05, top: 0.19, right: 0.3, bottom: 0.66 },
  'FRA-ID': { left: 0.05, top: 0.2, right: 0.3, bottom: 0.65 },
  'CHN-EEP': cardFront,
}

const regionGrowth = 1.5
const reach = 0.28
const leastSpread = 22
const fineness = 200

/** The portrait on a page with a zone: its frame where one shows, else its usual place if something dark and light is there. */
export function findPortrait(pyramid: GreyPyramid, page: RotatedRect, kind: MrzKind): Quad | null {
  const place = places[kind]
  if (!place) return null
  const usual = rectOf(page, place)
  if (!cornersOf(usual).every((corner) => isInPicture(corner, pyramid))) return null
  return findFrame(pyramid, usual) ?? (hasLikeness(pyramid, usual) ? cornersOf(usual) : null)
}

const cardAspect = 85.6 / 54
const mostAspectError = 0.06

/** The portrait on a page of a card's shape, only where its frame shows: nothing else tells that there is one. */
export function findPortraitOnFront({ pyramid }: PagePicture, transform: PageTransform): Quad | null {
  if (Math.abs(transform.width / transform.height / cardAspect - 1) > mostAspectError) return null
  return findFrame(pyramid, rectOf(pageRect(pyramid, transform), cardFront))
}

/** The page as a rectangle in the picture, its perspective evened out. */
function pageRect({ width, height }: GreyPyramid, transform: PageTransform): RotatedRect {
  const [a, b, c, d] = pageCorners(transform).map(({ x, y }) => ({ x: x * width, y: y * height }))
  if (!a || !b || !c || !d) throw new Error('A page without corners')
  const across = { x: (b.x + c.x - a.x - d.x) / 2, y: (b.y + c.y - a.y - d.y) / 2 }
  const down = { x: (c.x + d.x - a.x - b.x) / 2, y: (c.y + d.y - a.y - b.y) / 2 }
  return {
    cx: (a.x + b.x + c.x + d.x) / 4,
    cy: (a.y + b.y + c.y + d.y) / 4,
    width: Math.hypot(across.x, across.y),
    height: Math.hypot(down.x, down.y),
    angle: Math.atan2(across.y, across.x),
  }
}

function rectOf(page: RotatedRect, { left, top, right, bottom }: Place): RotatedRect {
  return centredAt(page, {
    u: ((left + right) / 2 - 0.5) * page.width,
    v: ((top + bottom) / 2 - 0.5) * page.height,
    width: (right - left) * page.width,
    height: (bottom - top) * page.height,
  })
}

function isInPicture({ x, y }: Point, { width, height }: GreyPyramid): boolean {
  return x > -0.02 * width && y > -0.02 * height && x < 1.02 * width && y < 1.02 * height
}

/** The straight frame around the usual place, upright as the page is. */
function findFrame(pyramid: GreyPyramid, usual: RotatedRect): Quad | null {
  const region = { ...usual, width: usual.width * regionGrowth, height: usual.height * regionGrowth }
  const found = findRectangle(pyramid, {
    region,
    fineness,
    leastSide: 0.5,
    leastMean: 0.68,
    fits: (corners, map) => isNearMiddle(startingAtTopLeft(corners), map),
  })
  // The map stood upright, the picture need not: begin with the corner that is the page's top left.
  return found && turnedAs(found, usual)
}

function isNearMiddle([a, b, c, d]: Quad, { width, height }: { width: number; height: number }): boolean {
  const left = (width * (1 - 1 / regionGrowth)) / 2
  const top = (height * (1 - 1 / regionGrowth)) / 2
  const isNear = (corner: Point, x: number, y: number): boolean =>
    Math.abs(corner.x - x) < (reach * width) / regionGrowth && Math.abs(corner.y - y) < (reach * height) / regionGrowth
  const aspect = (b.x - a.x + c.x - d.x) / Math.max(1, d.y - a.y + c.y - b.y)
  const isUpright = aspect > 0.62 && aspect < 0.95
  return (
    isUpright &&
    isNear(a, left, top) &&
    isNear(b, width - left, top) &&
    isNear(c, width - left, height - top) &&
    isNear(d, left, height - top)
  )
}

/** Light and dark areas larger than print and background patterns. */
function hasLikeness(pyramid: GreyPyramid, rect: RotatedRect): boolean {
  const { data } = sampleStrip(pyramid, rect, { width: 14, height: 18 })
  const mean = data.reduce((sum, value) => sum + value, 0) / data.length
  const spread = Math.sqrt(data.reduce((sum, value) => sum + (value - mean) ** 2, 0) / data.length)
  return spread > leastSpread
}
