import { sql } from 'kysely'
import { askForReading, readRecordJobName } from '../records/read-record-job.ts'
import type { Services } from '../services.ts'

/** Records that wait to be read while no job says so: they came from a backup, which holds no jobs. Resolves with how many. */
export async function askForLostReadings({ database, jobs }: Pick<Services, 'database' | 'jobs'>): Promise<number> {
  const lost = await database
    .selectFrom('record')
    .select('id')
    .where('status', '=', 'reading')
    .where(sql<boolean>`not exists (select from graphile_worker.jobs where jobs.key = ${`${readRecordJobName} `} || record.id)`)
    .execute()
  for (const { id } of lost) await askForReading({ jobs }, database, id)
  return lost.length
}
