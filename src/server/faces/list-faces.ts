import type { Faces } from '#contract/faces.contract.ts'
import { AppError } from '#domain/app-error.ts'
import { findRecord, listEvents } from '../records/records-repository.ts'
import type { Services } from '../services.ts'
import { areFacesOn } from '../settings/faces-switch.ts'
import { keptChecks } from './kept-checks.ts'
import { portraitPlace } from './portrait-of-record.ts'

/** How a record's portrait was compared. Throws `record.not-found`. */
export async function listFaces({ database, engine }: Pick<Services, 'database' | 'engine'>, id: string): Promise<Faces> {
  const stored = await findRecord(database, id)
  if (!stored) throw new AppError('record.not-found')
  return {
    isOn: engine.compareFaces !== undefined && (await areFacesOn(database)),
    portrait: portraitPlace(stored),
    askedBy: stored.row.faces_asked_by,
    checks: keptChecks(await listEvents(database, id)),
  }
}
