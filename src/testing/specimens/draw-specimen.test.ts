import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type DrawingBoard, openDrawingBoard } from './draw-specimen.ts'
import { inventPerson } from './invent-person.ts'
import { specimenKinds } from './layout.ts'
import { mrzOfPerson } from './mrz-of-person.ts'

let board: DrawingBoard

beforeAll(async () => {
  board = await openDrawingBoard()
}, 60_000)

afterAll(() => board.close())

const person = inventPerson('drawing')

test.each(specimenKinds)('%s is drawn at the size asked for, its truth inside the picture', async (kind) => {
  const { image, truth } = await board.draw({ kind, person, widthPx: 900 })
  const { width, height, format } = await sharp(image).metadata()
  expect([width, format]).toEqual([900, 'png'])
  expect(height / width).toBeGreaterThan(0.6)
  expect(truth.lines).toEqual(mrzOfPerson(kind, person))
  expect(truth.lines.map((_, index) => `mrz${index + 1}`).filter((name) => truth.boxes[name] === undefined)).toEqual([])
  const outside = Object.entries(truth.boxes).filter(([, box]) => box.x < 0 || box.y < 0 || box.x + box.width > 1 || box.y + box.height > 1)
  expect(outside).toEqual([])
})

test('the same order draws the same picture, another person another', async () => {
  const first = await board.draw({ kind: 'passport', person, widthPx: 800 })
  const again = await board.draw({ kind: 'passport', person, widthPx: 800 })
  const other = await board.draw({ kind: 'passport', person: inventPerson('other'), widthPx: 800 })
  expect(again.image.equals(first.image)).toBe(true)
  expect(again.truth).toEqual(first.truth)
  expect(other.image.equals(first.image)).toBe(false)
})

test('given lines are printed instead of the right ones', async () => {
  const lines = mrzOfPerson('passport', person).map((line) => line.replace(/.$/, '7'))
  expect((await board.draw({ kind: 'passport', person, widthPx: 800, lines })).truth.lines).toEqual(lines)
})

test('the lines are printed in ink on light paper, at ten characters to the inch', async () => {
  const { image, truth } = await board.draw({ kind: 'passport', person, widthPx: 1250 })
  const box = truth.boxes['mrz2']
  expect(box).toBeDefined()
  if (box === undefined) return
  expect((box.width * 125) / 44).toBeCloseTo(2.54, 1)
  const { width, height } = await sharp(image).metadata()
  const crop = {
    left: Math.round(box.x * width),
    top: Math.round(box.y * height),
    width: Math.round(box.width * width),
    height: Math.round(box.height * height),
  }
  // stats() looks at what it was given, not at what the pipeline makes of it.
  const { channels } = await sharp(await sharp(image).extract(crop).greyscale().png().toBuffer()).stats()
  expect(channels[0]?.min).toBeLessThan(110)
  expect(channels[0]?.max).toBeGreaterThan(230)
})
