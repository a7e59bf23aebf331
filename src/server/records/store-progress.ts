import type { ReadProgress } from '#engine/engine.ts'
import type { Services } from '../services.ts'
import { type AskedReading, isAwaited } from './asked-reading.ts'
import { findKnown } from './find-known.ts'
import { isoDay } from './iso-day.ts'
import { judgeDraft } from './judge-draft.ts'
import { draftOf } from './record-draft.ts'
import { announce } from './record-notice.ts'
import { lockRecord, updateProgress } from './records-repository.ts'

/**
 * Keeps the first readings of a page and tells everybody who watches, on whichever machine: the notice names the page,
 * the readings are in the row. No version and no event: nothing has been decided yet.
 */
export async function storeProgress(
  needs: Pick<Services, 'database' | 'notifications' | 'now'>,
  { recordId, asked, news }: AskedReading & { news: ReadProgress },
): Promise<void> {
  const now = needs.now()
  await needs.database.transaction().execute(async (within) => {
    const stored = await lockRecord(within, recordId)
    if (!isAwaited(stored, { asked })) return
    const { record, readings } = draftOf(stored, now)
    const sources = new Set(news.readings.map((reading) => reading.source))
    const isReplaced = ({ source, pageIndex }: { source: (typeof readings)[number]['source']; pageIndex: number }) =>
      pageIndex === news.pageIndex && source !== 'person' && sources.has(source)
    const documentType = record.documentTypeFixed ? record.documentType : (news.documentType ?? record.documentType)
    const draft = {
      record: { ...record, documentType },
      readings: [...readings.filter((reading) => !isReplaced(reading)), ...news.readings],
    }
    const { fields, summary } = judgeDraft(draft, { today: isoDay(now), known: await findKnown(within, draft) })
    await updateProgress(within, recordId, { document_type: documentType, readings: draft.readings, fields, summary })
    await announce(needs, within, { kind: 'progress', id: recordId, pageIndex: news.pageIndex })
  })
}
