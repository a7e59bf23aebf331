import type { RecordKeeping } from '#contract/keeping.contract.ts'
import { AppError } from '#domain/app-error.ts'
import { announce } from '../records/record-notice.ts'
import { addEvents, lockRecord, updateRecord } from '../records/records-repository.ts'
import type { Services } from '../services.ts'
import { getRecordKeeping } from './get-record-keeping.ts'

type HoldNeeds = Pick<Services, 'database' | 'notifications' | 'now'>

/**
 * Nothing of the record is destroyed, by anybody or by itself, until that is lifted. Held again, the newest reason stands.
 * Throws `record.not-found`.
 */
export async function holdRecord(needs: HoldNeeds, { id, why, who }: { id: string; why: string; who: string }): Promise<RecordKeeping> {
  const at = needs.now()
  await change(needs, id, async (within) => {
    await updateRecord(within, id, { held_at: at, held_by: who, held_why: why })
    await addEvents(within, { recordId: id, at, who }, [{ kind: 'held', source: 'person', data: { reason: why } }])
  })
  return getRecordKeeping(needs, id)
}

/** What its type says holds again, and what is overdue goes within seconds. Throws `record.not-found`, `record.not-held`. */
export async function liftHold(needs: HoldNeeds, { id, who }: { id: string; who: string }): Promise<RecordKeeping> {
  await change(needs, id, async (within, isHeld) => {
    if (!isHeld) throw new AppError('record.not-held')
    await updateRecord(within, id, { held_at: null, held_by: null, held_why: null })
    await addEvents(within, { recordId: id, at: needs.now(), who }, [{ kind: 'hold-lifted', source: 'person' }])
  })
  return getRecordKeeping(needs, id)
}

/** Its version stays: nothing that is reviewed or exported is another. */
async function change(
  needs: HoldNeeds,
  id: string,
  run: (within: Parameters<typeof lockRecord>[0], isHeld: boolean) => Promise<void>,
): Promise<void> {
  await needs.database.transaction().execute(async (within) => {
    const stored = await lockRecord(within, id)
    if (!stored) throw new AppError('record.not-found')
    await run(within, stored.row.held_at !== null)
    const { version, status } = stored.row
    await announce(needs, within, { kind: 'record', id, version, status })
  })
}
