import type { RecordNotice } from '../records/record-notice.ts'
import { findRecord } from '../records/records-repository.ts'
import type { Services } from '../services.ts'
import type { FeedEvent } from './event-queue.ts'

/** What the page is told for a notice of the database. First readings are fetched here: they are too long for a notice. */
export async function eventOfNotice(
  { database }: Pick<Services, 'database'>,
  notice: Exclude<RecordNotice, { kind: 'access' }>,
): Promise<FeedEvent | null> {
  if (notice.kind !== 'progress') return notice
  const stored = await findRecord(database, notice.id)
  // The whole record came meanwhile, and its own notice with it.
  if (!stored || stored.row.status !== 'reading') return null
  const readings = stored.row.readings.filter((reading) => reading.pageIndex === notice.pageIndex && reading.source !== 'person')
  return { kind: 'progress', id: notice.id, pageIndex: notice.pageIndex, documentType: stored.row.document_type, readings }
}
