import { createReadRecordJob } from '../records/read-record-job.ts'
import type { Services } from '../services.ts'
import type { Job } from './define-job.ts'

/** Every kind of work that outlives a crash. A new one is added here. */
export function createJobs(services: Services): readonly Job[] {
  return [createReadRecordJob(services)]
}
