import sharp from 'sharp'
import { expect, test } from 'vitest'
import { openPageBoard } from '#testing/pages/draw-page.ts'
import { inventReceipt } from '#testing/pages/invent-receipt.ts'
import { orientPixels } from '../image/orient-pixels.ts'
import type { ColourImage } from '../image/raster.ts'
import { readModel } from '../models/model-files.ts'
import { detectText } from './detect-text.ts'
import { openSession } from './ort-session.ts'
import { redetectSideways } from './redetect-sideways.ts'

const side = 960
const session = await openSession(await readModel('detector'))
const board = await openPageBoard()
const picture = await board.draw(inventReceipt('sideways'))
await board.close()
const { data, info } = await sharp(picture).removeAlpha().raw().toBuffer({ resolveWithObject: true })
const upright: ColourImage = { data, width: info.width, height: info.height }
const found = await detectText(session, upright, side)

test('an upright page keeps its boxes', async () => {
  expect(await redetectSideways(session, upright, found, side)).toBe(found)
})

test('a page on its side gets the boxes of the upright one, where they lie on it', async () => {
  // Counterclockwise: x along the page is y from the bottom of the picture.
  const sideways = orientPixels(upright, 8)
  const boxes = await redetectSideways(session, sideways, await detectText(session, sideways, side), side)
  expect(boxes).toHaveLength(found.length)
  for (const [index, { cx, cy, width, height, angle }] of boxes.entries()) {
    const goal = found[index]
    expect(cx).toBeCloseTo(goal?.cy ?? 0, 1)
    expect(sideways.height - cy).toBeCloseTo(goal?.cx ?? 0, 1)
    expect([width, height]).toEqual([goal?.width, goal?.height])
    expect(angle).toBeCloseTo((goal?.angle ?? 0) - Math.PI / 2)
  }
})

test('lines that run down the other way are found as well', async () => {
  const sideways = orientPixels(upright, 6)
  const boxes = await redetectSideways(session, sideways, await detectText(session, sideways, side), side)
  expect(boxes).toHaveLength(found.length)
})
