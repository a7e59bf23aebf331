import { AppError } from '#domain/app-error.ts'
import { boundsOfPoints, type Quad, quadOfBounds } from '#domain/geometry.ts'
import type { PageRow } from '../database/schema.ts'
import { findRecord } from '../records/records-repository.ts'
import type { Services } from '../services.ts'

export interface RecordPortrait {
  page: number
  /** The part of the upright page that was drawn. */
  quad: Quad
  /** JPEG, upright. */
  bytes: Uint8Array
}

/** Faces are found better with something around them; and where a portrait ends is a guess. */
const around = 0.25
/** Longest side in pixels: enough for a portrait of a page that was scanned, or for a page of which nobody knows where its portrait is. */
const portraitSide = 1280

/** The portrait of a record; where none was found, the whole first page. Throws `record.not-found`, `record.not-ready` or `picture.destroyed`. */
export async function portraitOfRecord(
  { database, blobs, engine }: Pick<Services, 'database' | 'blobs' | 'engine'>,
  id: string,
): Promise<RecordPortrait> {
  const stored = await findRecord(database, id)
  if (!stored) throw new AppError('record.not-found')
  if (stored.row.status === 'reading') throw new AppError('record.not-ready')
  const kept = stored.pages.filter((page) => page.picture_kept)
  const page = kept.find(({ portrait }) => portrait !== null) ?? kept[0]
  const bytes = page && (await blobs.get(page.sha256))
  if (!page || !bytes) throw new AppError('picture.destroyed')
  if (!engine.renderPage || !page.transform) throw new AppError('record.not-ready')
  const quad = partOf(page)
  const picture = { bytes, frame: page.frame, area: page.area }
  const drawn = await engine.renderPage({ picture, transform: page.transform, maxSide: portraitSide, crop: quad, asPixels: true })
  return { page: page.index, quad, bytes: drawn.bytes }
}

function partOf({ portrait }: Pick<PageRow, 'portrait'>): Quad {
  const bounds = portrait && boundsOfPoints(portrait)
  if (!bounds) return quadOfBounds({ x: 0, y: 0, width: 1, height: 1 })
  const [left, top] = [Math.max(0, bounds.x - around * bounds.width), Math.max(0, bounds.y - around * bounds.height)]
  const right = Math.min(1, bounds.x + (1 + around) * bounds.width)
  const bottom = Math.min(1, bounds.y + (1 + around) * bounds.height)
  return quadOfBounds({ x: left, y: top, width: right - left, height: bottom - top })
}
