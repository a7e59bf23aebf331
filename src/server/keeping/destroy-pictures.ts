import type { Transaction } from 'kysely'
import { findDocumentType } from '#catalogue/catalogue.ts'
import { pictureDueAt } from '#domain/keeping/picture-due.ts'
import { destroyUnused } from '../blobs/destroy-unused.ts'
import type { Database } from '../database/schema.ts'
import { announce } from '../records/record-notice.ts'
import { addEvents } from '../records/records-repository.ts'
import type { Services } from '../services.ts'
import { keepingOf } from './keeping-policy.ts'
import {
  type DestroyedPicture,
  type DueRequest,
  type SharingRow,
  countKeepers,
  deleteTexts,
  findSharing,
  keptRecordOf,
  markDestroyed,
} from './keeping-repository.ts'

export type DestroyNeeds = Pick<Services, 'database' | 'blobs' | 'notifications'>

export interface DestroyRequest extends DueRequest {
  id: string
}

/**
 * Destroys the pictures of a record whose time has come, and of all records that share them; looked at again under lock,
 * so that what was opened or held meanwhile keeps its picture. Resolves with the records that lost theirs.
 */
export async function destroyPictures(needs: DestroyNeeds, request: DestroyRequest): Promise<string[]> {
  const gone = await needs.database.transaction().execute(async (within) => {
    const rows = await findSharing(within, request.id, { lock: true })
    const due = pictureDueAt(rows.map((row) => keptRecordOf(row, request)))
    return due !== null && due <= request.at.getTime() ? destroyLocked(needs, within, { rows, request }) : []
  })
  // After the rows are gone: until then the blobs are named by them. Killed in between, the next start sweeps them.
  await destroyUnused(
    needs,
    gone.map(({ sha256 }) => sha256),
  )
  return [...new Set(gone.map(({ recordId }) => recordId))]
}

interface Locked {
  rows: readonly SharingRow[]
  request: DestroyRequest
}

async function destroyLocked(
  needs: DestroyNeeds,
  within: Transaction<Database>,
  { rows, request: { policy, at } }: Locked,
): Promise<DestroyedPicture[]> {
  const ids = rows.map(({ id }) => id)
  const gone = await markDestroyed(within, ids, at)
  await deleteTexts(
    within,
    rows.filter(({ document_type: key }) => key === null || findDocumentType(key)?.text !== true).map(({ id }) => id),
  )
  const keepers = await countKeepers(
    within,
    gone.map(({ sha256 }) => sha256),
  )
  for (const { id, document_type: key } of rows) {
    const fingerprints = gone.flatMap(({ recordId, sha256 }) => (recordId === id ? [sha256] : []))
    if (fingerprints.length === 0) continue
    const { picture } = keepingOf(policy, key)
    const because = typeof picture === 'object' ? 'days' : 'extract-only'
    const data = { because, fingerprints, ...(keepers > 0 && { keepers }) }
    await addEvents(within, { recordId: id, at, who: 'machine' }, [{ kind: 'picture-destroyed', data }])
    await announce(needs, within, { kind: 'picture-destroyed', id })
  }
  return gone
}
