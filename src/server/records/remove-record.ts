import { AppError } from '#domain/app-error.ts'
import { destroyUnused } from '../blobs/destroy-unused.ts'
import type { PictureCache } from '../pages/picture-cache.ts'
import type { Services } from '../services.ts'
import { announce } from './record-notice.ts'
import { addEvents, deleteRecord, lockRecord } from './records-repository.ts'

export interface RemoveNeeds extends Pick<Services, 'database' | 'blobs' | 'notifications' | 'now'> {
  pictures: PictureCache
}

/**
 * Destroys a record with its pictures and its history; that it was done, when and by whom stays, without any value.
 * Throws `record.not-found`.
 */
export async function removeRecord(needs: RemoveNeeds, { id, who }: { id: string; who: string }): Promise<void> {
  const pictures = await needs.database.transaction().execute(async (within) => {
    const stored = await lockRecord(within, id)
    if (!stored) throw new AppError('record.not-found')
    const names = await deleteRecord(within, id)
    await addEvents(within, { recordId: id, at: needs.now(), who }, [{ kind: 'removed', source: 'person' }])
    await announce(needs, within, { kind: 'removed', id, documentType: stored.row.document_type })
    return names
  })
  for (const sha256 of pictures) needs.pictures.forget(sha256)
  await destroyUnused(needs, pictures)
}
