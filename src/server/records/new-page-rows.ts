import type { Insertable } from 'kysely'
import type { Quad } from '#domain/geometry.ts'
import type { PageTransform } from '#domain/page.ts'
import { asJson } from '../database/as-json.ts'
import type { PageTable } from '../database/schema.ts'
import type { ReceivedPicture } from './receive-picture.ts'

/** The rows of the pages that an upload makes, from `index` on: one for each picture in it. Nobody has looked at them yet. */
export function newPageRows(
  { bytes, fileName, mediaType, frames }: ReceivedPicture,
  { recordId, index, sha256 }: { recordId: string; index: number; sha256: string },
): Insertable<PageTable>[] {
  return Array.from({ length: frames }, (_, frame) => ({
    record_id: recordId,
    index: index + frame,
    sha256,
    file_name: fileName,
    media_type: mediaType,
    bytes: bytes.length,
    area: asJson<Quad | null>(null),
    transform: asJson<PageTransform | null>(null),
    side: null,
    portrait: asJson<Quad | null>(null),
    mrz_lines: asJson<string[]>([]),
    picture_kept: true,
    frame,
  }))
}
