import type { Point, Quad } from '#domain/geometry.ts'
import { startingAtTopLeft } from './corner-order.ts'
import { cardAspects, contains, isRim, mostAspectError } from './find-card.ts'
import { areaOf, aspectOf, findRectangles } from './find-rectangle.ts'
import type { GreyPyramid } from './grey-pyramid.ts'

const fineness = 560
/** A card that is smaller in the picture cannot be read. */
const leastArea = 0.035
const leastTexts = 3
/** Text beside all cards means that something was not understood. */
const leastTextOnCards = 0.85
/** More than lie on a desk; each is read by itself. */
const mostCards = 6

/**
 * Cards and pages that lie beside each other in one picture, from left to right and top to bottom: the corners of each,
 * clockwise from its top left in the picture, in pixels. [] where fewer than two show beyond doubt, since a wrong cut
 * is worse than none.
 * @param texts centres of the text in the picture.
 */
export function findCards(pyramid: GreyPyramid, texts: readonly Point[]): Quad[] {
  const { width, height } = pyramid
  const found = findRectangles(pyramid, {
    region: { cx: width / 2, cy: height / 2, width, height, angle: 0 },
    fineness,
    leastSide: 0.6,
    leastMean: 0.8,
    fits: (corners, map) =>
      areaOf(corners) > leastArea * map.width * map.height &&
      !isRim(corners, map) &&
      cardAspects.some((aspect) => Math.abs(aspectOf(corners) / aspect - 1) < mostAspectError),
  }).filter((corners) => textsOn(corners, texts) >= leastTexts)
  const cards = apart(found.filter((corners) => !holdsSeveral(corners, found)))
  const on = texts.filter((text) => cards.some((corners) => contains(corners, text))).length
  if (cards.length < 2 || cards.length > mostCards || on < leastTextOnCards * texts.length) return []
  return cards.map(startingAtTopLeft).toSorted(([a], [b]) => a.x + a.y - b.x - b.y)
}

function textsOn(corners: Quad, texts: readonly Point[]): number {
  return texts.filter((text) => contains(corners, text)).length
}

/** The best, and of the others those that overlap none before them. */
function apart(found: readonly Quad[]): Quad[] {
  const kept: Quad[] = []
  for (const corners of found) if (kept.every((other) => areApart(corners, other))) kept.push(corners)
  return kept
}

/** Four cards in two rows make a frame of a card's own shape. */
function holdsSeveral(corners: Quad, all: readonly Quad[]): boolean {
  const inside = all.filter((other) => other !== corners && contains(corners, centreOf(other)) && areaOf(other) < areaOf(corners) / 2)
  return apart(inside).length > 1
}

function centreOf(corners: Quad): Point {
  return { x: corners.reduce((sum, { x }) => sum + x, 0) / 4, y: corners.reduce((sum, { y }) => sum + y, 0) / 4 }
}

/** Cards may touch, and their edges are found to a few pixels. */
const slack = 0.04

/** Whether a line parallel to a side of one of them separates them. */
function areApart(one: Quad, other: Quad): boolean {
  return separates(one, other) || separates(other, one)
}

function separates(own: Quad, other: Quad): boolean {
  return own.some((from, index) => {
    const to = own[(index + 1) % 4] ?? from
    const length = Math.hypot(to.x - from.x, to.y - from.y)
    const inwards = ({ x, y }: Point): number => ((to.x - from.x) * (y - from.y) - (to.y - from.y) * (x - from.x)) / length
    const depth = Math.max(...own.map(inwards))
    return other.every((corner) => inwards(corner) < slack * depth)
  })
}
