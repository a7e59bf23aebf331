import type { RecordEntry } from '#domain/record.ts'
import type { ReadLine } from '#domain/text/read-line.ts'
import type { PageRow, RecordRow } from '../database/schema.ts'

/** A page with the lines of its text; null where it was not read whole. */
export type StoredPage = PageRow & { lines: ReadLine[] | null }

/** A record as it stands in the database. */
export interface StoredRecord {
  row: RecordRow
  pages: readonly StoredPage[]
}

const isoOrNull = (date: Date | null): string | null => (date === null ? null : date.toISOString())

/** The record as the wire knows it. One that was postponed until a time that has come waits for review again. */
export function recordOfRows({ row, pages }: StoredRecord, now: Date): RecordEntry {
  const isBack = row.status === 'postponed' && row.postponed_until !== null && row.postponed_until <= now
  return {
    id: row.id,
    reference: row.reference,
    status: isBack ? 'to-review' : row.status,
    documentType: row.document_type,
    typeGuesses: row.type_guesses,
    documentTypeFixed: row.document_type_fixed,
    version: row.version,
    pages: pages.map(pageOfRow),
    fields: row.fields,
    acceptedRules: row.accepted_rules,
    problem: row.problem,
    specimen: row.specimen,
    capturedAt: row.captured_at.toISOString(),
    changedAt: row.changed_at.toISOString(),
    settledAt: isoOrNull(row.settled_at),
    settledBy: row.settled_by,
    postponedUntil: isBack ? null : isoOrNull(row.postponed_until),
    rejectedReason: row.rejected_reason,
    origin: row.origin,
  }
}

function pageOfRow(page: StoredPage): RecordEntry['pages'][number] {
  return {
    index: page.index,
    fingerprint: page.sha256,
    fileName: page.file_name,
    mediaType: page.media_type,
    bytes: page.bytes,
    area: page.area,
    transform: page.transform,
    pictureKept: page.picture_kept,
    side: page.side,
    portrait: page.portrait,
    lines: page.lines,
  }
}
