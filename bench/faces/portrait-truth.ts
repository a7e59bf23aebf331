import { readFile } from 'node:fs/promises'
import sharp from 'sharp'
import type { Bounds, Point, Quad } from '#domain/geometry.ts'
import { degrade } from '#testing/degrade/degrade.ts'
import type { TreatmentName } from '#testing/degrade/treatments.ts'

/** Where a portrait was drawn, in the picture as it was made worse: 1 there, 0 elsewhere, row by row. */
export interface DrawnPlace {
  inside: Uint8Array
  width: number
  height: number
}

interface PlaceOrder {
  /** The same side, drawn well: of the same size as what was made worse. */
  clean: string
  /** In fractions of that side. */
  portrait: Bounds
  treatment: TreatmentName
  /** With which the picture was made worse. */
  seed: string
}

/** What is this much lighter, 0..255, where the portrait is white than where all is black, is the portrait. */
const leastChange = 12
const mapSide = 320

/** Makes a black side worse in the same way, once with a white portrait and once without: where they differ it is. */
export async function drawnPlace({ clean, portrait, treatment, seed }: PlaceOrder): Promise<DrawnPlace> {
  const { width, height } = await sharp(await readFile(clean)).metadata()
  const black = sharp({ create: { width, height, channels: 3, background: '#000' } })
  const area = { width: Math.round(portrait.width * width), height: Math.round(portrait.height * height) }
  const white = await sharp({ create: { ...area, channels: 3, background: '#fff' } })
    .png()
    .toBuffer()
  const at = { left: Math.round(portrait.x * width), top: Math.round(portrait.y * height) }
  const marked = await black
    .clone()
    .composite([{ input: white, ...at }])
    .png()
    .toBuffer()
  const [one, other] = await Promise.all(
    [marked, await black.png().toBuffer()].map(async (side) => grey(await degrade(side, treatment, seed))),
  )
  if (!one || !other) throw new Error('Nothing was drawn')
  const inside = one.data.map((value, index) => (value - (other.data[index] ?? 0) > leastChange ? 1 : 0))
  return { ...one, inside }
}

async function grey(picture: Buffer): Promise<{ data: Uint8Array; width: number; height: number }> {
  const { data, info } = await sharp(picture)
    .resize(mapSide, mapSide, { fit: 'inside' })
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true })
  return { data: new Uint8Array(data), width: info.width, height: info.height }
}

export interface PlaceScore {
  /** Area of both over that of either, 0..1. */
  overlap: number
  /** The middle of the drawn one lies in the found one, which is half to twice as large. */
  isInPlace: boolean
}

/** @param found in fractions of the picture. */
export function scorePlace({ inside, width, height }: DrawnPlace, found: Quad): PlaceScore {
  const count = { drawn: 0, found: 0, both: 0 }
  const middle = { x: 0, y: 0 }
  for (let index = 0; index < inside.length; index++) {
    const at = { x: ((index % width) + 0.5) / width, y: (Math.floor(index / width) + 0.5) / height }
    const isDrawn = inside[index] === 1
    const isFound = isInQuad(found, at)
    if (isDrawn) {
      count.drawn++
      middle.x += at.x
      middle.y += at.y
    }
    if (isFound) count.found++
    if (isDrawn && isFound) count.both++
  }
  const growth = count.found / Math.max(1, count.drawn)
  const isHeld = isInQuad(found, { x: middle.x / Math.max(1, count.drawn), y: middle.y / Math.max(1, count.drawn) })
  return {
    overlap: count.both / Math.max(1, count.drawn + count.found - count.both),
    isInPlace: isHeld && growth >= 0.5 && growth <= 2,
  }
}

/** Of a quadrangle whose corners go round one way. */
function isInQuad(quad: Quad, { x, y }: Point): boolean {
  const turns = quad.map((corner, index) => {
    const next = quad[(index + 1) % 4] ?? corner
    return Math.sign((next.x - corner.x) * (y - corner.y) - (next.y - corner.y) * (x - corner.x))
  })
  return turns.every((turn) => turn >= 0) || turns.every((turn) => turn <= 0)
}
