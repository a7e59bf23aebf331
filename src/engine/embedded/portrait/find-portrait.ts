import type { MrzKind } from '#domain/document-type.ts'
import { type Point, type Quad, quadOfBounds } from '#domain/geometry.ts'
import type { PageTransform } from '#domain/page.ts'
import type { GreyPyramid } from '../image/grey-pyramid.ts'
import { centredAt, cornersOf, type RotatedRect } from '../image/rotated-rect.ts'
import { sampleStrip } from '../image/sample-strip.ts'
import { findFrame } from './find-frame.ts'
import { rectOfPart } from './rect-of-part.ts'

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

const leastSpread = 22

/** The portrait on a page with a zone: its frame where one shows, else its usual place if something dark and light is there. */
export function findPortrait(pyramid: GreyPyramid, page: RotatedRect, kind: MrzKind): Quad | null {
  const place = places[kind]
  if (!place) return null
  const usual = rectOf(page, place)
  if (!cornersOf(usual).every((corner) => isInPicture(corner, pyramid))) return null
  return findFrame(pyramid, usual) ?? (hasLikeness(pyramid, usual) ? cornersOf(usual) : null)
}

const wholePage = quadOfBounds({ x: 0, y: 0, width: 1, height: 1 })
const cardAspect = 85.6 / 54
const mostAspectError = 0.06

/** The portrait on a page of a card's shape, only where its frame shows: nothing else tells that there is one. */
export function findPortraitOnFront(pyramid: GreyPyramid, transform: PageTransform): Quad | null {
  if (Math.abs(transform.width / transform.height / cardAspect - 1) > mostAspectError) return null
  return findFrame(pyramid, rectOf(rectOfPart(pyramid, transform, wholePage), cardFront))
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

/** Light and dark areas larger than print and background patterns. */
function hasLikeness(pyramid: GreyPyramid, rect: RotatedRect): boolean {
  const { data } = sampleStrip(pyramid, rect, { width: 14, height: 18 })
  const mean = data.reduce((sum, value) => sum + value, 0) / data.length
  const spread = Math.sqrt(data.reduce((sum, value) => sum + (value - mean) ** 2, 0) / data.length)
  return spread > leastSpread
}
