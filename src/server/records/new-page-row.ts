import type { Insertable } from 'kysely'
import type { Quad } from '#domain/geometry.ts'
import type { PageTransform } from '#domain/page.ts'
import { asJson } from '../database/as-json.ts'
import type { PageTable } from '../database/schema.ts'
import type { ReceivedPicture } from './receive-picture.ts'

/** The row of a page that nobody has looked at yet. */
export function newPageRow(
  { bytes, fileName, mediaType }: ReceivedPicture,
  { recordId, index, sha256 }: { recordId: string; index: number; sha256: string },
): Insertable<PageTable> {
  return {
    record_id: recordId,
    index,
    sha256,
    file_name: fileName,
    media_type: mediaType,
    bytes: bytes.length,
    transform: asJson<PageTransform | null>(null),
    portrait: asJson<Quad | null>(null),
    mrz_lines: asJson<string[]>([]),
    picture_kept: true,
  }
}
