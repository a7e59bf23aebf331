import { choiceFor } from '#catalogue/choice-for.ts'
import type { EnginesOfRecord } from '#contract/engines.contract.ts'
import { AppError } from '#domain/app-error.ts'
import { findEnginePolicy } from '../engines/engine-policy.ts'
import { findRecord, listEvents } from '../records/records-repository.ts'
import type { Services } from '../services.ts'
import { awaitedQuestion, lastRemoteReading } from './kept-outcomes.ts'

/** Who reads a record, what became of it at the remote API, whether that is waited for, and where it would be asked now. Throws `record.not-found`. */
export async function enginesOfRecord(
  { database, remote, now }: Pick<Services, 'database' | 'remote' | 'now'>,
  id: string,
): Promise<EnginesOfRecord> {
  const stored = await findRecord(database, id)
  if (!stored) throw new AppError('record.not-found')
  const { specimen, document_type: documentType } = stored.row
  const choice = choiceFor(await findEnginePolicy(database), documentType)
  const events = await listEvents(database, id)
  const awaited = stored.row.status === 'reading' ? awaitedQuestion(events) : null
  const maySend = choice !== 'embedded' && !specimen
  return {
    host: maySend ? ((await remote.current())?.host ?? null) : null,
    choice,
    latest: lastRemoteReading(events),
    waiting: awaited && { host: awaited.host, seconds: Math.max(0, (now().getTime() - awaited.at.getTime()) / 1000) },
  }
}
