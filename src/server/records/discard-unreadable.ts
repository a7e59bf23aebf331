import { destroyUnused } from '../blobs/destroy-unused.ts'
import { announce } from './record-notice.ts'
import { forgetOnce } from './once.ts'
import { addEvents, deleteRecord, lockRecord } from './records-repository.ts'
import type { RemoveNeeds } from './destroy-record.ts'

/**
 * Takes back a record of a picture that nobody could read, as if it had never been sent: the try may be made again.
 * False when somebody has worked on it meanwhile; then it stays.
 */
export async function discardUnreadable(
  needs: RemoveNeeds,
  { id, version, key }: { id: string; version: number; key: string },
): Promise<boolean> {
  const pictures = await needs.database.transaction().execute(async (within) => {
    const stored = await lockRecord(within, id)
    if (stored?.row.status !== 'unreadable' || stored.row.version !== version) return null
    const names = await deleteRecord(within, id)
    await addEvents(within, { recordId: id, at: needs.now(), who: 'machine' }, [{ kind: 'removed' }])
    await forgetOnce(within, key)
    await announce(needs, within, { kind: 'removed', id, documentType: stored.row.document_type })
    return names
  })
  if (pictures === null) return false
  await destroyUnused(needs, pictures)
  return true
}
