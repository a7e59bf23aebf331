import type { Point, Quad } from '#domain/geometry.ts'
import type { PlacedReading } from '../picture/place-of-field.ts'
import { type CharacterSpan, alignCharacters } from './align-characters.ts'

interface Size {
  width: number
  height: number
}

/** A band of the page along a reading, as wide as the strip that shows it, and where its characters stand in the strip. */
export interface Strip {
  quad: Quad
  /** Pixels from the strip's left edge; null when the source gave no character boxes. */
  characters: readonly CharacterSpan[] | null
}

const textShareOfHeight = 0.72
const startMarginPx = 15

function roomOf(at: number, by: number, end: number): number {
  if (Math.abs(by) < 1e-6) return Number.POSITIVE_INFINITY
  return by > 0 ? (end - at) / by : at / -by
}

/** How far one may go from `from` along `step` (page pixels) before leaving the page. */
function roomAlong(from: Point, step: Point, page: Size): number {
  return Math.max(0, Math.min(roomOf(from.x, step.x, page.width), roomOf(from.y, step.y, page.height)))
}

/** The band of the page to show in a strip of that size in pixels; the text stands at its left where the page has room. */
export function stripOfReading(reading: PlacedReading, page: Size, strip: Size): Strip | null {
  const [a, b, , d] = reading.box.map(({ x, y }) => ({ x: x * page.width, y: y * page.height }))
  if (a === undefined || b === undefined || d === undefined) return null
  const length = Math.hypot(b.x - a.x, b.y - a.y)
  const textHeight = Math.hypot(d.x - a.x, d.y - a.y)
  if (length === 0 || textHeight === 0 || strip.width === 0) return null
  const along = { x: (b.x - a.x) / length, y: (b.y - a.y) / length }
  const down = { x: -along.y, y: along.x }
  const scale = Math.min((strip.height * textShareOfHeight) / textHeight, strip.width / (length * 1.06))
  const band = { width: strip.width / scale, height: strip.height / scale }
  const margin = Math.min(startMarginPx / scale, (band.width - length) / 2)
  const after = roomAlong(b, along, page)
  const before = roomAlong(a, { x: -along.x, y: -along.y }, page)
  const missingAfter = Math.max(0, band.width - length - margin - after)
  const start = Math.min(margin + missingAfter, Math.max(before, margin))
  const top = (band.height - textHeight) / 2
  const at = (x: number, y: number): Point => ({
    x: (a.x + along.x * x + down.x * y) / page.width,
    y: (a.y + along.y * x + down.y * y) / page.height,
  })
  const quad: Quad = [
    at(-start, -top),
    at(band.width - start, -top),
    at(band.width - start, band.height - top),
    at(-start, band.height - top),
  ]
  const spans = alignCharacters(reading, page.width / page.height)
  const characters = spans?.map((span) => ({ start: (span.start * length + start) * scale, width: span.width * length * scale })) ?? null
  return { quad, characters }
}
