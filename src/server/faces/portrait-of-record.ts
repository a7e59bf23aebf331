import { AppError } from '#domain/app-error.ts'
import { boundsOfPoints, type Quad, quadOfBounds } from '#domain/geometry.ts'
import type { PageRow } from '../database/schema.ts'
import { findRecord } from '../records/records-repository.ts'
import type { StoredRecord } from '../records/stored-record.ts'
import type { Services } from '../services.ts'

export interface PortraitPlace {
  page: number
  /** The part of the upright page that is looked at. */
  quad: Quad
  /** False where no portrait was found or it shows no face, so that the whole page is looked at. */
  isFound: boolean
}

/** Faces are found better with something around them; and where a portrait ends is a guess. */
const around = 0.25
/** Longest side in pixels: enough for a portrait of a page that was scanned, or for a page of which nobody knows where its portrait is. */
const portraitSide = 1280

const wholePage = quadOfBounds({ x: 0, y: 0, width: 1, height: 1 })

/** Where the face of a document is looked for: around its portrait, or on its whole first page. Null where its picture is gone or not read yet. */
export function portraitPlace({ row, pages }: StoredRecord, isWhole = false): PortraitPlace | null {
  const page = row.status === 'reading' ? undefined : pageOfPortrait(pages)
  if (!page?.transform) return null
  const portrait = isWhole ? null : page.portrait
  return { page: page.index, quad: partOf({ portrait }), isFound: portrait !== null }
}

function pageOfPortrait<Page extends PageRow>(pages: readonly Page[]): Page | undefined {
  const kept = pages.filter((page) => page.picture_kept)
  return kept.find(({ portrait }) => portrait !== null) ?? kept[0]
}

/**
 * That place with its pixels: JPEG, upright.
 * @param isWhole all of its page, whether a portrait was found or not.
 * @throws `record.not-found`, `record.not-ready` or `picture.destroyed`.
 */
export async function portraitOfRecord(
  { database, blobs, engine }: Pick<Services, 'database' | 'blobs' | 'engine'>,
  { id, isWhole = false }: { id: string; isWhole?: boolean },
): Promise<{ place: PortraitPlace; bytes: Uint8Array }> {
  const stored = await findRecord(database, id)
  if (!stored) throw new AppError('record.not-found')
  if (stored.row.status === 'reading') throw new AppError('record.not-ready')
  const page = pageOfPortrait(stored.pages)
  const place = portraitPlace(stored, isWhole)
  const bytes = page && (await blobs.get(page.sha256))
  if (!page || !bytes) throw new AppError('picture.destroyed')
  if (!engine.renderPage || !page.transform || !place) throw new AppError('record.not-ready')
  const picture = { bytes, frame: page.frame, area: page.area }
  const drawn = await engine.renderPage({ picture, transform: page.transform, maxSide: portraitSide, crop: place.quad, asPixels: true })
  return { place, bytes: drawn.bytes }
}

/** The part of an upright page in which its face is looked for: around the portrait, or all of it. */
export function partOf({ portrait }: Pick<PageRow, 'portrait'>): Quad {
  const bounds = portrait && boundsOfPoints(portrait)
  if (!bounds) return wholePage
  const [left, top] = [Math.max(0, bounds.x - around * bounds.width), Math.max(0, bounds.y - around * bounds.height)]
  const right = Math.min(1, bounds.x + (1 + around) * bounds.width)
  const bottom = Math.min(1, bounds.y + (1 + around) * bounds.height)
  return quadOfBounds({ x: left, y: top, width: right - left, height: bottom - top })
}
