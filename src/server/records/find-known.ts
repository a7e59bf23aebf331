import { type Sight, seesAll } from '#domain/accounts/asker.ts'
import { type Known, nothingKnown } from '#domain/known.ts'
import { supplierMarks } from '#domain/supplier/supplier-marks.ts'
import type { Within } from '../database/within.ts'
import { findOwnCompany } from '../settings/settings-repository.ts'
import type { RecordDraft } from './record-draft.ts'
import { listSightings } from './sightings-repository.ts'

/** What is known when a record is judged: of a settled one, what was known when it was settled. A specimen is of nobody. */
export async function findKnown(within: Within, { record, readings }: RecordDraft, sight: Sight = seesAll): Promise<Known> {
  if (record.specimen) return nothingKnown
  const own = await findOwnCompany(within)
  // Which reading is the value is judged later, so all of them are looked for.
  const marks = new Set(readings.flatMap(({ field, value }) => supplierMarks({ [field]: value })))
  if (marks.size === 0) return { ...nothingKnown, own }
  const before = record.settledAt === null ? null : new Date(record.settledAt)
  return { own, sightings: await listSightings(within, { marks: [...marks], except: record.id, before, sight }) }
}
