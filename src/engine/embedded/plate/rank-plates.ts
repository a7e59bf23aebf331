import { boundsOfPoints, type Point } from '#domain/geometry.ts'
import type { PlateRegion } from '#domain/plate/plate-pattern.ts'
import type { FoundPlate } from './found-plate.ts'

/** How much a pattern says: five letters and digits of any order are soon found on any car. */
export const weightOfRegion: Readonly<Record<PlateRegion, number>> = { china: 1, brazil: 0.8, europe: 0.7, other: 0.3 }

/** The nearest car is meant: a plate as high as this share of the picture counts in full. */
const largeShare = 0.1
const sizeWeight = 0.5
/** Signs beside it on the line: a caption or a page of text that names a plate. */
const perLeftOut = 0.1
/** Cameras write places and times into their pictures, at the edges. */
const edgeShare = 0.04
const edgePenalty = 0.6
/** Below this mean confidence it is scenery that was read. */
const leastConfidence = 0.3
const convincingConfidence = 0.6
const convincingAgreement = 0.4

interface Size {
  width: number
  height: number
}

function isNational({ fit }: FoundPlate): boolean {
  return fit.region !== 'other'
}

/** There is no need to look for others. */
export function isConvincing({ fit, confidence, agreement }: FoundPlate): boolean {
  return fit.region !== 'other' && confidence >= convincingConfidence && agreement >= convincingAgreement
}

/** Likeliest first, each plate once; plates of no known pattern only where there are no others. */
export function rankPlates(plates: readonly FoundPlate[], picture: Size): FoundPlate[] {
  const sure = plates.filter(({ confidence }) => confidence >= leastConfidence)
  const kept = sure.some(isNational) ? sure.filter(isNational) : sure
  const ranked = kept.map((plate) => ({ plate, score: scoreOf(plate, picture) })).toSorted((a, b) => b.score - a.score)
  const once: FoundPlate[] = []
  for (const { plate } of ranked) {
    if (!once.some((better) => better.fit.number === plate.fit.number || overlaps(better, plate))) once.push(plate)
  }
  return once
}

function scoreOf({ fit, confidence, agreement, corners, height }: FoundPlate, picture: Size): number {
  const middle = middleOf(corners)
  const isAtEdge = middle.y < edgeShare * picture.height || middle.y > (1 - edgeShare) * picture.height
  return (
    weightOfRegion[fit.region] +
    (confidence + agreement) / 2 +
    sizeWeight * Math.min(1, height / (largeShare * picture.height)) -
    perLeftOut * fit.leftOut -
    (isAtEdge ? edgePenalty : 0)
  )
}

function middleOf(corners: readonly Point[]): Point {
  const bounds = boundsOfPoints(corners)
  return bounds ? { x: bounds.x + bounds.width / 2, y: bounds.y + bounds.height / 2 } : { x: 0, y: 0 }
}

function overlaps(a: FoundPlate, b: FoundPlate): boolean {
  const [first, second] = [middleOf(a.corners), middleOf(b.corners)]
  return Math.hypot(first.x - second.x, first.y - second.y) < Math.max(a.height, b.height) * a.rows
}
