import { seesRecords } from '../accounts/sight.ts'
import type { Sight } from '#domain/accounts/asker.ts'
import { AppError } from '#domain/app-error.ts'
import { destroyUnused } from '../blobs/destroy-unused.ts'
import { destroyRecord } from '../records/destroy-record.ts'
import { announce } from '../records/record-notice.ts'
import { addEvents } from '../records/records-repository.ts'
import type { Services } from '../services.ts'
import { findSharing, markDestroyed } from './keeping-repository.ts'

type ForgetNeeds = Pick<Services, 'database' | 'blobs' | 'notifications' | 'now'>

export interface ForgetRequest {
  recordIds: readonly string[]
  sight: Sight
}

/**
 * Destroys all records of a person: values, pictures, every file that was exported with one of them, and pictures that
 * other records share with them. What is held stays and is counted. Nothing in the history says who it was. Throws
 * `record.not-found` where the asker does not see one of them; then nothing goes.
 */
export async function forgetPerson(needs: ForgetNeeds, { recordIds, sight }: ForgetRequest): Promise<{ forgotten: number; held: number }> {
  if (!(await seesRecords(needs.database, sight, recordIds))) throw new AppError('record.not-found')
  const { who } = sight
  let [forgotten, held] = [0, 0]
  for (const id of new Set(recordIds)) {
    const others = (await findSharing(needs.database, id, { lock: false })).filter((row) => row.id !== id)
    try {
      if (!(await destroyRecord(needs, { id, who, because: 'forgotten' }))) continue
      forgotten += 1
      await destroyShared(needs, { ids: others.map((row) => row.id), who })
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== 'record.held') throw error
      held += 1
    }
  }
  if (forgotten > 0)
    await addEvents(needs.database, { recordId: null, at: needs.now(), who }, [{ kind: 'person-forgotten', data: { records: forgotten } }])
  return { forgotten, held }
}

/** The picture showed the person too, so whoever else is on it loses it; only what is held keeps it. */
async function destroyShared(needs: ForgetNeeds, { ids, who }: { ids: readonly string[]; who: string }): Promise<void> {
  const at = needs.now()
  for (const id of ids) {
    const names = await needs.database.transaction().execute(async (within) => {
      const own = (await findSharing(within, id, { lock: true })).find((row) => row.id === id)
      if (own === undefined || own.held_at !== null) return []
      const fingerprints = (await markDestroyed(within, [id], at)).map(({ sha256 }) => sha256)
      if (fingerprints.length === 0) return []
      const data = { because: 'forgotten', fingerprints }
      await addEvents(within, { recordId: id, at, who }, [{ kind: 'picture-destroyed', source: 'person', data }])
      await announce(needs, within, { kind: 'picture-destroyed', id })
      return fingerprints
    })
    await destroyUnused(needs, names)
  }
}
