import { AppError } from '#domain/app-error.ts'
import type { RecordEntry } from '#domain/record.ts'
import type { Services } from '../services.ts'
import { findRecord } from './records-repository.ts'
import { recordOfRows } from './stored-record.ts'

/** One record as it is now. Throws `record.not-found`. */
export async function getRecord({ database, now }: Pick<Services, 'database' | 'now'>, id: string): Promise<RecordEntry> {
  const stored = await findRecord(database, id)
  if (!stored) throw new AppError('record.not-found')
  return recordOfRows(stored, now())
}
