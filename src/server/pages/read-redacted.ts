import { AppError } from '#domain/app-error.ts'
import { coverBoxes } from '#engine/embedded/image/cover-boxes.ts'
import { addEvents } from '../records/records-repository.ts'
import type { Services } from '../services.ts'
import { findOriginal } from './find-original.ts'

/**
 * The upright page as pixels, with its boxes burnt in, as JPEG: no original, no metadata and no text goes along. That
 * somebody took it is told in the record's history. Throws `record.not-found`, `page.not-found`, `picture.destroyed`,
 * `record.not-ready`.
 */
export async function readRedacted(
  needs: Pick<Services, 'database' | 'blobs' | 'engine' | 'now'>,
  { id, index, who }: { id: string; index: number; who: string },
): Promise<File> {
  const { page, bytes } = await findOriginal(needs, { id, index })
  const { transform, frame, area, redactions } = page
  if (transform === null) throw new AppError('record.not-ready')
  if (!needs.engine.renderPage) throw new Error(`the engine ${needs.engine.name} cannot show pages`)
  const picture = await needs.engine.renderPage({ picture: { bytes, frame, area }, transform, maxSide: null, crop: null, asPixels: true })
  const covered = await coverBoxes(picture.bytes, redactions)
  await addEvents(needs.database, { recordId: id, at: needs.now(), who }, [
    { kind: 'viewed-redacted', data: { page: index, boxes: redactions.length } },
  ])
  return new File([Buffer.from(covered)], `page-${index + 1}.jpg`, { type: 'image/jpeg' })
}
