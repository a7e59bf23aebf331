import { AppError, type AppErrorCode } from '#domain/app-error.ts'
import { refusalOf } from '#domain/record-actions.ts'
import type { RecordEntry } from '#domain/record.ts'
import { transactionWithBlobs } from '../blobs/transaction-with-blobs.ts'
import type { CaptureNeeds } from './create-record.ts'
import { getRecord } from './get-record.ts'
import { newPageRows } from './new-page-rows.ts'
import { claimOnce, findOnce } from './once.ts'
import { draftOf } from './record-draft.ts'
import { askForReading } from './read-record-job.ts'
import { receivePicture } from './receive-picture.ts'
import { announce } from './record-notice.ts'
import { addEvents, insertPages, lockRecord } from './records-repository.ts'
import { saveDraft } from './save-draft.ts'

export interface AddPageRequest {
  id: string
  file: File
  idempotencyKey: string
  who: string
}

/** The back or a further page, or several in one file. All pages of the record are then read together; while that goes on more can be added. */
export async function addPage(needs: CaptureNeeds, { id, file, idempotencyKey, who }: AddPageRequest): Promise<RecordEntry> {
  const key = `add-page ${id} ${idempotencyKey}`
  if ((await findOnce(needs.database, key)) !== null) return getRecord(needs, id)
  const picture = await receivePicture(needs, file)
  const now = needs.now()
  await transactionWithBlobs(needs, async (within, keep) => {
    const stored = await lockRecord(within, id)
    if (!stored) throw new AppError('record.not-found')
    const version = stored.row.version + 1
    if (!(await claimOnce(within, { key, recordId: id, version, at: now }))) return
    const { record, readings } = draftOf(stored, now)
    const refusal = refusalWhileCapturing(record.status)
    if (refusal) throw new AppError(refusal)
    // All pages are read together.
    if (record.pages.some((page) => !page.pictureKept)) throw new AppError('record.without-pictures')
    const index = stored.pages.length
    const sha256 = await keep(picture.bytes)
    await insertPages(within, newPageRows(picture, { recordId: id, index, sha256 }))
    const draft = { record: { ...record, status: 'reading', problem: null, postponedUntil: null } as const, readings }
    const saved = await saveDraft(within, draft, { version, now })
    await addEvents(within, { recordId: id, at: now, who }, [
      { kind: 'page-added', data: { page: index, fileName: picture.fileName, sha256 } },
    ])
    await askForReading(needs, within, id)
    await announce(needs, within, { kind: 'record', ...saved })
  })
  return getRecord(needs, id)
}

/** As for any change, but the pages of one document may come while the first is still being read. */
function refusalWhileCapturing(status: RecordEntry['status']): AppErrorCode | null {
  return status === 'reading' ? null : refusalOf(status, 'edit')
}
