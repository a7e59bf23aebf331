import type { NewPage } from '../sealing/sealed-page.ts'
import type { ReceivedPicture } from './receive-picture.ts'

/** The rows of the pages that an upload makes, from `index` on: one for each picture in it. Nobody has looked at them yet. */
export function newPageRows(
  { bytes, fileName, mediaType, frames }: ReceivedPicture,
  { recordId, index, sha256 }: { recordId: string; index: number; sha256: string },
): NewPage[] {
  return Array.from({ length: frames }, (_, frame) => ({
    record_id: recordId,
    index: index + frame,
    sha256,
    file_name: fileName,
    media_type: mediaType,
    bytes: bytes.length,
    area: null,
    asked_turns: null,
    transform: null,
    side: null,
    portrait: null,
    mrz_lines: [],
    redactions: [],
    picture_kept: true,
    frame,
    pattern: null,
  }))
}
