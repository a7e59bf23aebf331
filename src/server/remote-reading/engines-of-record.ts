import { choiceFor } from '#catalogue/choice-for.ts'
import type { EnginesOfRecord } from '#contract/engines.contract.ts'
import { AppError } from '#domain/app-error.ts'
import { findEnginePolicy } from '../engines/engine-policy.ts'
import { findRecord, listEvents } from '../records/records-repository.ts'
import type { Services } from '../services.ts'
import { lastRemoteReading } from './kept-outcomes.ts'

/** Who reads a record, what became of it at the remote API, and where it would be asked now. Throws `record.not-found`. */
export async function enginesOfRecord({ database, remote }: Pick<Services, 'database' | 'remote'>, id: string): Promise<EnginesOfRecord> {
  const stored = await findRecord(database, id)
  if (!stored) throw new AppError('record.not-found')
  const { specimen, document_type: documentType } = stored.row
  const choice = choiceFor(await findEnginePolicy(database), documentType)
  const maySend = choice !== 'embedded' && !specimen
  return {
    host: maySend ? ((await remote.current())?.host ?? null) : null,
    choice,
    latest: lastRemoteReading(await listEvents(database, id)),
  }
}
