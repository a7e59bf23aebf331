import { randomUUID } from 'node:crypto'
import type { JudgedLiveness, Liveness } from '#contract/liveness.contract.ts'
import { AppError } from '#domain/app-error.ts'
import type { LivenessCheck } from '#domain/face/liveness-check.ts'
import { announce } from '../../records/record-notice.ts'
import { addEvents, findRecord, listEvents, lockRecord } from '../../records/records-repository.ts'
import type { Services } from '../../services.ts'
import { areFacesOn } from '../../settings/faces-switch.ts'
import type { FacesNeeds } from '../compare-with-portrait.ts'
import { judgedEvent, keptLiveness } from './kept-liveness.ts'

interface Judged {
  id: string
  who: string
  score: number | null
  found: Omit<LivenessCheck, 'id' | 'at' | 'who'>
}

/** Keeps what was seen in the record's history, and tells it together with the score, which is not kept. */
export async function keepJudged(needs: FacesNeeds, { id, who, score, found }: Judged): Promise<JudgedLiveness> {
  const [at, check] = [needs.now(), { ...found, id: randomUUID() }]
  await needs.database.transaction().execute(async (within) => {
    const stored = await lockRecord(within, id)
    if (!stored) throw new AppError('record.not-found')
    await addEvents(within, { recordId: id, at, who }, [judgedEvent(check)])
    await announce(needs, within, { kind: 'record', id, version: stored.row.version, status: stored.row.status })
  })
  return { check: { ...check, at: at.toISOString(), who }, score, liveness: await listLiveness(needs, id) }
}

/** What was seen of living people for a record. Throws `record.not-found`. */
export async function listLiveness({ database, engine }: Pick<Services, 'database' | 'engine'>, id: string): Promise<Liveness> {
  if (!(await findRecord(database, id))) throw new AppError('record.not-found')
  return {
    isOn: engine.lookAtFrames !== undefined && (await areFacesOn(database)),
    checks: keptLiveness(await listEvents(database, id)),
  }
}
