import type { MrzKind } from '#domain/document-type.ts'
import { centredAt, seenFrom, type RotatedRect } from '../image/rotated-rect.ts'
import type { MrzRead } from './decode-rows.ts'

/** Where the zone stands on its page, in millimetres (ICAO 9303 parts 3 to 7; the French card by measure). */
interface Layout {
  width: number
  height: number
  /** From the page's left edge to the first character's cell. */
  left: number
  /** From the last row's middle to the page's lower edge. */
  bottom: number
}

const card: Layout = { width: 85.6, height: 54, left: 4.7, bottom: 6.3 }
const largeCard: Layout = { width: 105, height: 74, left: 6.8, bottom: 7.8 }
const layouts: Readonly<Record<MrzKind, Layout>> = {
  TD1: card,
  TD2: largeCard,
  TD3: { width: 125, height: 88, left: 6.6, bottom: 8.8 },
  'MRV-A': { width: 120, height: 80, left: 4.1, bottom: 8 },
  'MRV-B': largeCard,
  'FRA-ID': largeCard,
}

/** Ten characters an inch; rows a quarter of an inch apart. */
const pitchMm = 2.54
const rowMm = 6.35

/** The page that a zone stands on, turned as the zone is read, in pixels: exact to some millimetres, without perspective. */
export function pageOfZone({ kind, rows, decoded }: MrzRead): RotatedRect {
  const first = rows[0]?.rect
  const last = rows.at(-1)?.rect
  const centres = decoded.at(-1)?.centres
  if (!first || !last || !centres) throw new Error('A zone without rows')
  const layout = layouts[kind]
  const from = ((centres[0] ?? 0) - 0.5) * last.width
  const to = ((centres.at(-1) ?? 1) - 0.5) * last.width
  const along = (to - from) / (centres.length - 1) / pitchMm
  const across = Math.abs(seenFrom(last, { x: first.cx, y: first.cy }).v) / (rows.length - 1) / rowMm
  const left = from - (pitchMm / 2 + layout.left) * along
  const bottom = layout.bottom * across
  const size = { width: layout.width * along, height: layout.height * across }
  return centredAt(last, { u: left + size.width / 2, v: bottom - size.height / 2, ...size })
}
