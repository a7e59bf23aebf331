import { type Kysely, sql } from 'kysely'
import type { Database } from '../database/schema.ts'
import type { JobQueue } from './job-queue.ts'

const usualAttempts = 5

/** The queue as tables of the same database, so that a job is added exactly when the rows it works on are. */
export function createJobQueue(database: Kysely<Database>): JobQueue {
  return {
    add: async (within, { name, payload, key, runAt, attempts = usualAttempts }) => {
      await sql`select graphile_worker.add_job(
        ${name}, payload := ${JSON.stringify(payload)}::json, run_at := ${runAt ?? null}::timestamptz,
        max_attempts := ${attempts}::int, job_key := ${key ?? null}::text
      )`.execute(within)
    },
    count: async (name) => {
      const { rows } = await sql<{ count: number }>`
        select count(*) as count from graphile_worker.jobs where task_identifier = ${name} and attempts < max_attempts`.execute(database)
      return rows[0]?.count ?? 0
    },
  }
}
