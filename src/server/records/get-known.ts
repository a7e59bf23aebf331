import type { Sight } from '#domain/accounts/asker.ts'
import { AppError } from '#domain/app-error.ts'
import type { Known } from '#domain/known.ts'
import type { Services } from '../services.ts'
import { findKnown } from './find-known.ts'
import { draftOf } from './record-draft.ts'
import { findRecord } from './records-repository.ts'

/** What is known beside a record's document, from the invoices that the asker sees. Throws `record.not-found`. */
export async function getKnown(
  { database, now }: Pick<Services, 'database' | 'now'>,
  { id, sight }: { id: string; sight: Sight },
): Promise<Known> {
  const stored = await findRecord(database, id)
  if (!stored) throw new AppError('record.not-found')
  return findKnown(database, draftOf(stored, now()), sight)
}
