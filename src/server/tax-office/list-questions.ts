import type { TaxOffice } from '#contract/tax-office.contract.ts'
import { AppError } from '#domain/app-error.ts'
import { findRecord, listEvents } from '../records/records-repository.ts'
import type { Services } from '../services.ts'
import { keptQuestions } from './kept-questions.ts'

/** All that the tax office was asked about a record, newest first. Throws `record.not-found`. */
export async function listQuestions(
  { database, remote, now }: Pick<Services, 'database' | 'remote' | 'now'>,
  id: string,
): Promise<TaxOffice> {
  if (!(await findRecord(database, id))) throw new AppError('record.not-found')
  return { host: (await remote.current())?.host ?? null, questions: keptQuestions(await listEvents(database, id), now()) }
}
