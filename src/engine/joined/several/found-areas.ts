import { findDocumentType } from '#catalogue/catalogue.ts'
import { type Bounds, boundsOfPoints, type Quad, quadOfBounds } from '#domain/geometry.ts'
import type { PageText } from '#domain/page-text.ts'
import type { Reading } from '#domain/reading.ts'
import { alignReadings } from '../align/align-readings.ts'

/** A document of which something was read and nobody says where it lies. */
export interface UnplacedDocument {
  documentType: string | null
  readings: readonly Reading[]
}

/** Fewer values may stand anywhere. */
const leastFound = 3

/**
 * The parts of a page on which documents lie, by where our own engine has read their values: each part goes as far as half the way to
 * the next. Null where one is not found, or they cannot be parted: then values of two would be taken for one's.
 */
export function foundAreas(documents: readonly UnplacedDocument[], text: PageText | null): Quad[] | null {
  if (text === null) return null
  const found = documents.map((document, index) => boundsOf(document, { text, others: documents.filter((_, at) => at !== index) }))
  const bounds = found.flatMap((each) => each ?? [])
  if (bounds.length < documents.length) return null
  const areas = bounds.map((own, index) =>
    areaAround(
      own,
      bounds.filter((_, at) => at !== index),
    ),
  )
  return areas.every((area) => area !== null) ? areas : null
}

/** Around the values that only this document has; null where too few of them are found. */
function boundsOf(
  { documentType: key, readings }: UnplacedDocument,
  { text, others }: { text: PageText; others: readonly UnplacedDocument[] },
): Bounds | null {
  const documentType = key === null ? null : findDocumentType(key)
  if (documentType === null) return null
  const shared = new Set(others.flatMap((other) => other.readings.map(({ text: said }) => said)))
  const own = readings.filter(({ text: said }) => !shared.has(said)).map((reading) => ({ ...reading, box: null }))
  const placed = alignReadings(own, { documentType, pages: [{ pageIndex: 0, readings: [], text }] }).filter(({ box }) => box !== null)
  return placed.length < leastFound ? null : boundsOfPoints(placed.flatMap(({ box }) => box ?? []))
}

/** As far as half the way to each of the others, on the side on which that lies farthest away; null where one lies on it. */
function areaAround(own: Bounds, others: readonly Bounds[]): Quad | null {
  const sides = { left: 0, top: 0, right: 1, bottom: 1 }
  for (const other of others) {
    const gaps = {
      left: own.x - (other.x + other.width),
      right: other.x - (own.x + own.width),
      top: own.y - (other.y + other.height),
      bottom: other.y - (own.y + own.height),
    }
    const widest = Math.max(...Object.values(gaps))
    if (widest <= 0) return null
    if (gaps.left === widest) sides.left = Math.max(sides.left, own.x - widest / 2)
    else if (gaps.right === widest) sides.right = Math.min(sides.right, own.x + own.width + widest / 2)
    else if (gaps.top === widest) sides.top = Math.max(sides.top, own.y - widest / 2)
    else sides.bottom = Math.min(sides.bottom, own.y + own.height + widest / 2)
  }
  const { left, top, right, bottom } = sides
  return quadOfBounds({ x: left, y: top, width: right - left, height: bottom - top })
}
