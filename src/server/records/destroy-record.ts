import { AppError } from '#domain/app-error.ts'
import { destroyUnused } from '../blobs/destroy-unused.ts'
import { destroyExportFiles } from '../exports/destroy-export-files.ts'
import type { Services } from '../services.ts'
import { announce } from './record-notice.ts'
import { addEvents, deleteRecord, lockRecord } from './records-repository.ts'
import type { StoredRecord } from './stored-record.ts'

export type RemoveNeeds = Pick<Services, 'database' | 'blobs' | 'notifications' | 'now'>

export interface DestroyRequest {
  id: string
  who: string
  /** Its values were kept as long as they were to be, or a person is forgotten: then no file that was exported may tell them either. */
  because?: 'keeping' | 'forgotten'
  /** Asked under lock; false leaves it. */
  mayGo?: (stored: StoredRecord) => boolean
}

/**
 * Destroys a record with its pictures and its history; that it was done, when and by whom stays, without any value. False
 * when it may not go or is gone already. Throws `record.held`.
 */
export async function destroyRecord(needs: RemoveNeeds, { id, who, because, mayGo }: DestroyRequest): Promise<boolean> {
  const at = needs.now()
  const blobs = await needs.database.transaction().execute(async (within) => {
    const stored = await lockRecord(within, id)
    if (!stored || mayGo?.(stored) === false) return null
    if (stored.row.held_at !== null) throw new AppError('record.held')
    const files = because === undefined ? [] : await destroyExportFiles(within, { recordId: id, at, who })
    const pictures = await deleteRecord(within, id)
    const data = because === undefined ? {} : { because }
    await addEvents(within, { recordId: id, at, who }, [{ kind: 'removed', source: who === 'machine' ? null : 'person', data }])
    await announce(needs, within, { kind: 'removed', id, documentType: stored.row.document_type })
    return [...pictures, ...files]
  })
  if (blobs === null) return false
  await destroyUnused(needs, blobs)
  return true
}
