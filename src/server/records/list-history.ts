import type { HistoryEntry } from '#contract/records.contract.ts'
import { AppError } from '#domain/app-error.ts'
import type { Services } from '../services.ts'
import { findRecord, listEvents } from './records-repository.ts'

/** All that happened to a record, newest first. Throws `record.not-found`. */
export async function listHistory({ database }: Pick<Services, 'database'>, id: string): Promise<HistoryEntry[]> {
  if (!(await findRecord(database, id))) throw new AppError('record.not-found')
  const events = await listEvents(database, id)
  return events.map(({ id: number, at, who, kind, source, data }) => ({ id: number, at: at.toISOString(), who, kind, source, data }))
}
