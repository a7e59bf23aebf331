import sharp from 'sharp'
import { expect, test } from 'vitest'
import { type Bounds, boundsOfPoints } from '#domain/geometry.ts'
import { portrait } from '#testing/specimens/portrait.ts'
import { loadModels } from '../models/load-models.ts'
import { prepareModels } from '../models/prepare-models.ts'
import { wholePage } from '../image/page-mapping.ts'
import { openPicture } from '../page-picture.ts'
import { type FacePortrait, portraitsByFace } from './portraits-by-face.ts'

const { faceDetector } = await loadModels(await prepareModels())
const card = { width: 1070, height: 675 }

/** On plain paper, its corners towards each other; the places in pixels of the card. */
async function pictureOf(faces: readonly Bounds[], { isTurned = false } = {}): Promise<Uint8Array> {
  const drawn = faces.map((each, index) => portrait(index + 3, each)).join('')
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${card.width}" height="${card.height}"><rect width="100%" height="100%" fill="#e9e2d8"/>${drawn}</svg>`
  return sharp(Buffer.from(svg))
    .rotate(isTurned ? 90 : 0)
    .jpeg()
    .toBuffer()
}

async function found(bytes: Uint8Array, quarterTurns = 0): Promise<FacePortrait[]> {
  const picture = await openPicture({ bytes })
  return portraitsByFace(faceDetector, picture, wholePage(picture.original, quarterTurns))
}

function expectAt(portraits: readonly FacePortrait[], drawn: readonly Bounds[]): void {
  expect(portraits).toHaveLength(drawn.length)
  for (const [index, place] of drawn.entries()) {
    const bounds = boundsOfPoints(portraits[index]?.quad ?? [])
    expect(bounds?.x).toBeCloseTo(place.x / card.width, 1)
    expect(bounds?.y).toBeCloseTo(place.y / card.height, 1)
    expect((bounds?.height ?? 0) * card.height).toBeGreaterThan(0.8 * place.height)
    expect((bounds?.height ?? 0) * card.height).toBeLessThan(1.25 * place.height)
  }
}

const left = { x: 60, y: 180, width: 250, height: 320 }
const right = { x: 760, y: 120, width: 270, height: 346 }

test('a portrait is found wherever it is printed, in its frame', async () => {
  for (const place of [left, right]) {
    const portraits = await found(await pictureOf([place]))
    expectAt(portraits, [place])
    expect(portraits[0]?.isFramed).toBe(true)
  }
})

test('on a page that lies on its side too, and told in parts of the upright page', async () => {
  expectAt(await found(await pictureOf([right], { isTurned: true }), 3), [right])
})

test('the larger of two is the first: cards show their holder small a second time', async () => {
  expectAt(await found(await pictureOf([{ x: 800, y: 420, width: 150, height: 192 }, left])), [
    left,
    { x: 800, y: 420, width: 150, height: 192 },
  ])
})

test('paper without a face has none', async () => {
  expect(await found(await pictureOf([]))).toEqual([])
})
