import { z } from 'zod'
import type { Within } from '../database/within.ts'
import { type Job, defineJob } from '../jobs/define-job.ts'
import type { Services } from '../services.ts'
import { readRecord } from './read-record.ts'
import { countReading } from './records-repository.ts'
import { storeProblem } from './store-problem.ts'

/** The name under which a record's reading waits in the queue. */
export const readRecordJobName = 'read-record'

/** Reads a record's pictures. Killed in the middle it is run again from the start: what it stores is the same. */
export function createReadRecordJob(services: Services): Job {
  return defineJob({
    name: readRecordJobName,
    // Jobs of before the count was kept are those of a record whose count is 0.
    payload: z.object({ recordId: z.uuid(), asked: z.int().default(0) }),
    run: async (payload, { signal }) => readRecord(services, { ...payload, signal }),
    onGivenUp: async (payload) => storeProblem(services, { ...payload, code: 'internal' }),
  })
}

/** Reading begins when the transaction commits. A reading that waits already is not doubled, and one that runs already stores nothing. */
export async function askForReading({ jobs }: Pick<Services, 'jobs'>, within: Within, recordId: string): Promise<void> {
  const asked = await countReading(within, recordId)
  await jobs.add(within, { name: readRecordJobName, payload: { recordId, asked }, key: `${readRecordJobName} ${recordId}` })
}
