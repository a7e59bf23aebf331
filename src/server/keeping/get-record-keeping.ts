import type { RecordKeeping } from '#contract/keeping.contract.ts'
import { AppError } from '#domain/app-error.ts'
import { fieldsDueAt, pictureDueAt } from '#domain/keeping/picture-due.ts'
import type { Services } from '../services.ts'
import { findPolicy, keepingOf } from './keeping-policy.ts'
import { findDestroyedAt, findHold, findSharing, keptRecordOf } from './keeping-repository.ts'

/** When something of a record is destroyed, as things stand. Throws `record.not-found`. */
export async function getRecordKeeping({ database, now }: Pick<Services, 'database' | 'now'>, id: string): Promise<RecordKeeping> {
  const policy = await findPolicy(database)
  const sharing = await findSharing(database, id, { lock: false })
  const own = sharing.find((row) => row.id === id)
  if (own === undefined) throw new AppError('record.not-found')
  const keptOf = (row: typeof own) => keptRecordOf(row, { policy, undoOver: 'nobody' })
  return {
    at: now().toISOString(),
    pictureDueAt: own.keeps_pictures ? momentOf(pictureDueAt(sharing.map(keptOf))) : null,
    pictureDestroyedAt: (await findDestroyedAt(database, id))?.toISOString() ?? null,
    recordDueAt: momentOf(fieldsDueAt(keptOf(own))),
    isExtractOnly: keepingOf(policy, own.document_type).picture === 'extract-only',
    sharing: sharing.length - 1,
    hold: await findHold(database, id),
  }
}

function momentOf(timeMs: number | null): string | null {
  return timeMs === null ? null : new Date(timeMs).toISOString()
}
