import { AppError } from '#domain/app-error.ts'
import type { Quad } from '#domain/geometry.ts'
import type { PageTransform } from '#domain/page.ts'
import type { Picture, RenderedPage } from '#engine/engine.ts'
import type { PageRow } from '../database/schema.ts'
import type { Services } from '../services.ts'
import { findShownPage } from './find-original.ts'
import type { PictureCache } from './picture-cache.ts'

export interface PictureNeeds extends Pick<Services, 'database' | 'blobs' | 'engine'> {
  cache: PictureCache
  whenListening: () => Promise<void>
}

export interface PictureRequest {
  id: string
  index: number
  /** Longest side in pixels; null for as many as there are. */
  maxSide: number | null
  /** A part of the upright page; null for all of it. */
  crop: Quad | null
}

/** The upright page or a part of it. Before the page has been read: of the picture as it was given. */
export async function readPicture(needs: PictureNeeds, { id, index, maxSide, crop }: PictureRequest): Promise<RenderedPage> {
  await needs.whenListening()
  const page = await findShownPage(needs, { id, index })
  // The record first: all that is kept of it is forgotten by that.
  const key = [id, page.sha256, JSON.stringify([page.frame, page.area, page.transform, maxSide, crop])].join(' ')
  return needs.cache.get(key, async () => render(needs, page, { maxSide, crop }))
}

async function render(
  { blobs, engine }: PictureNeeds,
  page: PageRow,
  { maxSide, crop }: Pick<PictureRequest, 'maxSide' | 'crop'>,
): Promise<RenderedPage> {
  const bytes = await blobs.get(page.sha256)
  if (!bytes) throw new AppError('picture.destroyed')
  if (!engine.renderPage) throw new Error(`the engine ${engine.name} cannot show pages`)
  const picture = { bytes, frame: page.frame, area: page.area }
  const transform = page.transform ?? (await wholePicture({ engine }, picture))
  return engine.renderPage({ picture, transform, maxSide, crop })
}

/** The picture as it was given, for as long as nobody knows where the page lies in it. */
async function wholePicture({ engine }: Pick<Services, 'engine'>, picture: Picture): Promise<PageTransform> {
  const header = await engine.inspectPicture?.(picture)
  if (!header) throw new AppError('record.not-ready')
  return { corners: null, quarterTurns: 0, width: header.width, height: header.height }
}
