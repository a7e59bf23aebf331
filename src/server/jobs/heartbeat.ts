import { type Kysely, sql } from 'kysely'
import type { Database } from '../database/schema.ts'

const silentSeconds = 60

/** Says that this worker lives. */
export async function beat(database: Kysely<Database>, workerId: string): Promise<void> {
  await sql`insert into worker_heartbeat (worker_id, beat_at) values (${workerId}, now())
    on conflict (worker_id) do update set beat_at = now()`.execute(database)
}

export async function endBeat(database: Kysely<Database>, workerId: string): Promise<void> {
  await database.deleteFrom('worker_heartbeat').where('worker_id', '=', workerId).execute()
}

/**
 * Frees the jobs of workers that have been silent for 60 s: graphile-worker itself would wait four hours.
 * Resolves with the names of those workers.
 */
export async function freeSilentWorkers(database: Kysely<Database>): Promise<string[]> {
  const dead = sql`
    select locked_by from graphile_worker.jobs
    where locked_at < now() - make_interval(secs => ${silentSeconds})
      and not exists (
        select from worker_heartbeat
        where worker_id = locked_by and beat_at >= now() - make_interval(secs => ${silentSeconds}))`
  await sql`delete from worker_heartbeat where beat_at < now() - interval '1 day'`.execute(database)
  return free(database, dead)
}

/** Frees the jobs of every worker there was: right when nobody else can use this database. */
export async function freeAllWorkers(database: Kysely<Database>): Promise<string[]> {
  await database.deleteFrom('worker_heartbeat').execute()
  return free(database, sql`select locked_by from graphile_worker.jobs where locked_by is not null`)
}

async function free(database: Kysely<Database>, workers: ReturnType<typeof sql>): Promise<string[]> {
  const { rows } = await sql<{ locked_by: string }>`select distinct locked_by from (${workers}) as dead`.execute(database)
  const names = rows.map((row) => row.locked_by)
  if (names.length > 0) await sql`select graphile_worker.force_unlock_workers(${names}::text[])`.execute(database)
  return names
}
