import { type Kysely, sql } from 'kysely'
import type { Logger } from 'pino'
import type { Database } from '../database/schema.ts'
import type { Job } from './define-job.ts'

/** Tells each job that has used up its attempts, with the last server that ran it dead or not, and removes it. */
export async function giveUpSpent(database: Kysely<Database>, jobs: readonly Job[], log: Logger): Promise<void> {
  const { rows } = await sql<{ id: number; name: string; payload: unknown; last_error: string | null }>`
    select job.id, task.identifier as name, job.payload, job.last_error
    from graphile_worker._private_jobs as job join graphile_worker._private_tasks as task on task.id = job.task_id
    where job.attempts >= job.max_attempts and job.locked_at is null`.execute(database)
  for (const { id, name, payload } of rows) {
    const job = jobs.find((each) => each.name === name)
    if (job === undefined) continue
    log.error({ job: name }, 'a job is given up')
    await job.onGivenUp(payload)
    await sql`select graphile_worker.complete_jobs(${[id]}::bigint[])`.execute(database)
  }
}
