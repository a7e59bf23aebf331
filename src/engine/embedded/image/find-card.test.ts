import { expect, test } from 'vitest'
import { findCard, findCardAround } from './find-card.ts'
import { buildPyramid } from './grey-pyramid.ts'
import { cornersOf, seenFrom, type RotatedRect } from './rotated-rect.ts'

/** A light rectangle on a darker ground with a little grain. */
function sceneWith(card: RotatedRect | null) {
  const size = { width: 800, height: 600 }
  const data = new Uint8Array(size.width * size.height)
  for (let y = 0; y < size.height; y++) {
    for (let x = 0; x < size.width; x++) {
      const place = card && seenFrom(card, { x, y })
      const beyond = place ? Math.max(Math.abs(place.u) - card.width / 2, Math.abs(place.v) - card.height / 2) : 1
      // Lenses make edges about two pixels wide.
      const share = Math.min(1, Math.max(0, 0.5 - beyond / 2))
      data[y * size.width + x] = 90 + 120 * share + ((x * 7 + y * 13) % 5)
    }
  }
  return buildPyramid({ ...size, data })
}

const card = { cx: 410, cy: 290, width: 428, height: 270, angle: 0.2 }

test('finds a card on a table within two pixels', () => {
  const found = findCard(sceneWith(card), [{ x: card.cx, y: card.cy }])
  for (const corner of cornersOf(card)) {
    const nearest = Math.min(...(found ?? []).map(({ x, y }) => Math.hypot(x - corner.x, y - corner.y)))
    expect(nearest).toBeLessThan(4)
  }
})

test('cuts nothing where nothing shows, where text lies outside, or where the shape is no card’s', () => {
  expect(findCard(sceneWith(null), [{ x: 400, y: 300 }])).toBeNull()
  expect(findCard(sceneWith(card), [{ x: 20, y: 20 }])).toBeNull()
  expect(findCard(sceneWith({ ...card, height: 420 }), [{ x: card.cx, y: card.cy }])).toBeNull()
})

test('around a zone: the card where the zone says, and nothing when it reaches out of the picture', () => {
  const expected = { ...card, cx: card.cx + 8, cy: card.cy - 5, angle: 0.21 }
  expect(findCardAround(sceneWith(card), expected)).not.toBeNull()
  expect(findCardAround(sceneWith(card), { ...expected, cx: 750 })).toBeNull()
  expect(findCardAround(sceneWith(null), expected)).toBeNull()
})
