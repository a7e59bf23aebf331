import type { MrzKind } from '#domain/document-type.ts'
import { centredAt, type RotatedRect } from '../image/rotated-rect.ts'
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
  'CHN-EEP': { ...card, bottom: 4.5 },
}

/** Ten characters an inch. */
const pitchMm = 2.54

/** The page that a zone stands on, turned as the zone is read, in pixels: exact to some millimetres, without perspective. */
export function pageOfZone({ kind, rows, decoded }: MrzRead): RotatedRect {
  const last = rows.at(-1)?.rect
  const centres = decoded.at(-1)?.centres
  if (!last || !centres) throw new Error('A zone without rows')
  const layout = layouts[kind]
  const from = ((centres[0] ?? 0) - 0.5) * last.width
  const to = ((centres.at(-1) ?? 1) - 0.5) * last.width
  // Rows are not as far apart on all documents, so the characters' pitch is the measure both ways.
  const scale = (to - from) / (centres.length - 1) / pitchMm
  const left = from - (pitchMm / 2 + layout.left) * scale
  const bottom = layout.bottom * scale
  const size = { width: layout.width * scale, height: layout.height * scale }
  return centredAt(last, { u: left + size.width / 2, v: bottom - size.height / 2, ...size })
}
