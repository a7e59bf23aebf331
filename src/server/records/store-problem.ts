import type { AppErrorCode } from '#domain/app-error.ts'
import type { Services } from '../services.ts'
import { type AskedReading, isAwaited } from './asked-reading.ts'
import { draftOf } from './record-draft.ts'
import { announce } from './record-notice.ts'
import { addEvents, lockRecord } from './records-repository.ts'
import { saveDraft } from './save-draft.ts'

/** Ends a record's reading with the sentence that says why. What a person had typed before stays open for review. */
export async function storeProblem(
  needs: Pick<Services, 'database' | 'notifications' | 'now'>,
  { recordId, asked, code }: AskedReading & { code: AppErrorCode },
): Promise<void> {
  const now = needs.now()
  await needs.database.transaction().execute(async (within) => {
    const stored = await lockRecord(within, recordId)
    if (!isAwaited(stored, { asked })) return
    const { record, readings } = draftOf(stored, now)
    const status = readings.some(({ source }) => source === 'person') ? 'to-review' : 'unreadable'
    const draft = { record: { ...record, status, problem: { code, values: {} } } as const, readings }
    const saved = await saveDraft(within, draft, { version: stored.row.version + 1, now })
    await addEvents(within, { recordId, at: now, who: 'machine' }, [{ kind: 'not-read', data: { problem: code } }])
    await announce(needs, within, { kind: 'record', ...saved })
  })
}
