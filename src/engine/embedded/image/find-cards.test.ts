import { describe, expect, test } from 'vitest'
import type { Point } from '#domain/geometry.ts'
import { findCards } from './find-cards.ts'
import { buildPyramid } from './grey-pyramid.ts'
import { cornersOf, pointIn, seenFrom, type RotatedRect } from './rotated-rect.ts'

/** Light cards on a darker ground with a little grain. */
function sceneWith(cards: readonly RotatedRect[]) {
  const size = { width: 1000, height: 700 }
  const data = new Uint8Array(size.width * size.height)
  for (let y = 0; y < size.height; y++) {
    for (let x = 0; x < size.width; x++) {
      const beyond = Math.min(
        ...cards.map((card) => {
          const place = seenFrom(card, { x, y })
          return Math.max(Math.abs(place.u) - card.width / 2, Math.abs(place.v) - card.height / 2)
        }),
      )
      const share = Math.min(1, Math.max(0, 0.5 - beyond / 2))
      data[y * size.width + x] = 90 + 120 * share + ((x * 7 + y * 13) % 5)
    }
  }
  return buildPyramid({ ...size, data })
}

function textsOn(card: RotatedRect): Point[] {
  return [-0.3, -0.1, 0.1, 0.3].map((v) => pointIn(card, 0.1 * card.width, v * card.height))
}

const left: RotatedRect = { cx: 260, cy: 340, width: 380, height: 240, angle: 0.06 }
const right: RotatedRect = { cx: 730, cy: 380, width: 380, height: 240, angle: -0.12 }
const passport: RotatedRect = { cx: 720, cy: 350, width: 440, height: 310, angle: 0.05 }

function nearest(corner: Point, corners: readonly Point[] | undefined): number {
  return Math.min(...(corners ?? []).map(({ x, y }) => Math.hypot(x - corner.x, y - corner.y)))
}

describe('findCards', () => {
  test.each([
    ['two cards', [left, right]],
    ['a passport beside a card', [left, passport]],
    [
      'four cards in two rows',
      [0, 1, 2, 3].map((at) => ({ cx: 270 + 440 * (at % 2), cy: 190 + 290 * Math.floor(at / 2), width: 380, height: 240, angle: 0 })),
    ],
  ])('%s', (_, cards) => {
    const found = findCards(sceneWith(cards), cards.flatMap(textsOn))
    expect(found).toHaveLength(cards.length)
    for (const card of cards) {
      const own = found.find((corners) => nearest(pointIn(card, -card.width / 2, -card.height / 2), corners) < 7)
      for (const corner of cornersOf(card)) expect(nearest(corner, own)).toBeLessThan(7)
    }
  })

  test('one card, none, a blank card beside one, text beside the cards', () => {
    expect(findCards(sceneWith([left]), textsOn(left))).toEqual([])
    expect(findCards(sceneWith([]), textsOn(left))).toEqual([])
    expect(findCards(sceneWith([left, right]), textsOn(left))).toEqual([])
    const beside = [40, 60, 80].map((y) => ({ x: 500, y }))
    expect(findCards(sceneWith([left, right]), [...textsOn(left), ...textsOn(right), ...beside])).toEqual([])
  })
})
