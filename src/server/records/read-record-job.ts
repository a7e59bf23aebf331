import { z } from 'zod'
import type { Within } from '../database/within.ts'
import { type Job, defineJob } from '../jobs/define-job.ts'
import type { Services } from '../services.ts'
import { readRecord } from './read-record.ts'
import { storeProblem } from './store-problem.ts'

/** The name under which a record's reading waits in the queue. */
export const readRecordJobName = 'read-record'

/** Reads a record's pictures. Killed in the middle it is run again from the start: what it stores is the same. */
export function createReadRecordJob(services: Services): Job {
  return defineJob({
    name: readRecordJobName,
    payload: z.object({ recordId: z.uuid() }),
    run: async ({ recordId }, { signal }) => readRecord(services, { recordId, signal }),
    onGivenUp: async ({ recordId }) => storeProblem(services, { recordId, code: 'internal' }),
  })
}

/** Reading begins when the transaction commits. A reading that waits already is not doubled. */
export async function askForReading({ jobs }: Pick<Services, 'jobs'>, within: Within, recordId: string): Promise<void> {
  await jobs.add(within, { name: readRecordJobName, payload: { recordId }, key: `${readRecordJobName} ${recordId}` })
}
