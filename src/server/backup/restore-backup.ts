import { type Kysely, type Transaction, sql } from 'kysely'
import type { BlobStore } from '../blobs/blob-store.ts'
import { renameBlob } from '../blobs/rename-blob.ts'
import { appliedSteps, takeStep } from '../database/migrate.ts'
import type { Migration } from '../database/migration.ts'
import type { Database } from '../database/schema.ts'
import { StartError } from '../start-error.ts'
import type { StartHeader } from './backup-frame.ts'
import { type BackupFile, checkBackup, readFrames } from './read-backup.ts'
import { tablesOfOurs } from './tables-kept.ts'

export interface RestoreTarget {
  database: Kysely<Database>
  blobs: BlobStore
  migrations: readonly Migration[]
  /** True when no other server can use this database. */
  alone: boolean
  /** Keeps the remembered client of the compatible routes. */
  putClient: (bytes: Uint8Array) => Promise<void>
  /** Keeps the keys that what comes back is locked with; called last, before any of it counts. */
  keepKeys: () => Promise<void>
}

/**
 * Brings back what a backup holds. The file is checked whole before anything is touched; pictures come first, then
 * all rows in one transaction, so an interrupted restore has changed nothing that is seen. Steps that the backup's
 * database had not taken are taken at the next start. Throws a `StartError` when something is there and `replace` is not said.
 */
export async function restoreBackup(target: RestoreTarget, backup: BackupFile, replace: boolean): Promise<StartHeader> {
  const start = await checkBackup(backup)
  const steps = stepsOf(start, target.migrations)
  if (!target.alone) await refuseWhileUsed(target.database)
  if (!replace && !(await isEmpty(target))) {
    throw new StartError('There are records here already. Restore into an empty DATA_DIR, or say --replace to destroy what is here.')
  }
  const renamed = await putFiles(target, backup)
  await target.database.transaction().execute(async (within) => {
    await removeEverything(within)
    for (const step of steps) await takeStep(within, step)
    await sql`set constraints all deferred`.execute(within)
    // The lines of the history come as they were chained.
    await sql`set local countercheck.restoring = 'on'`.execute(within)
    for await (const { header, body } of readFrames(backup)) {
      if (header.kind === 'rows') await putRows(within, header.table, body)
    }
    for (const [before, now] of renamed) await renameBlob(within, before, now)
    await continueNumbers(within)
    await target.keepKeys()
  })
  return start
}

/** Resolves with the blobs that have another name here: those of a backup from when names were plain hashes. */
async function putFiles({ blobs, putClient }: RestoreTarget, backup: BackupFile): Promise<Map<string, string>> {
  const renamed = new Map<string, string>()
  for await (const { header, body } of readFrames(backup)) {
    if (header.kind === 'client') await putClient(body)
    if (header.kind !== 'blob') continue
    const name = await blobs.put(body)
    if (name !== header.name) renamed.set(header.name, name)
  }
  return renamed
}

function stepsOf(start: StartHeader, migrations: readonly Migration[]): Migration[] {
  return start.steps.map((name) => {
    const step = migrations.find((each) => each.name === name)
    if (step === undefined)
      throw new StartError(
        `The backup was made by a newer version of Countercheck (${start.version}). Restore it with that version or a newer one.`,
      )
    return step
  })
}

async function isEmpty({ database, blobs }: RestoreTarget): Promise<boolean> {
  for await (const _name of blobs.list()) return false
  if ((await appliedSteps(database)).length === 0) return true
  const { rows } = await sql<{ any: boolean }>`select exists (select from record) or exists (select from event) as any`.execute(database)
  return rows[0]?.any === false
}

/** An external database may serve somebody now. */
async function refuseWhileUsed(database: Kysely<Database>): Promise<void> {
  if ((await appliedSteps(database)).length === 0) return
  const { rows } = await sql`select 1 from worker_heartbeat where beat_at > now() - interval '60 seconds'`.execute(database)
  if (rows.length > 0) throw new StartError('Another Countercheck uses this database. Stop it and wait a minute.')
}

async function removeEverything(within: Transaction<Database>): Promise<void> {
  for (const table of tablesOfOurs) await sql`drop table if exists ${sql.table(table)} cascade`.execute(within)
  // Work that waits belongs to records that are gone; the queue is made anew at the next start.
  await sql`drop schema if exists graphile_worker cascade`.execute(within)
}

async function putRows(within: Transaction<Database>, table: string, lines: Buffer): Promise<void> {
  const rows = `[${lines.toString('utf8').trimEnd().split('\n').join(',')}]`
  const target = sql.table(`${await schemaOfOurs(within)}.${table}`)
  // With its schema: `record` alone would be PostgreSQL's own type of that name.
  await sql`insert into ${target} select * from json_populate_recordset(null::${target}, ${rows}::json)`.execute(within)
}

async function schemaOfOurs(within: Transaction<Database>): Promise<string> {
  const { rows } = await sql<{ schema: string }>`select current_schema() as schema`.execute(within)
  return rows[0]?.schema ?? 'public'
}

/** Numbers that the database gives out go on after the highest. */
async function continueNumbers(within: Transaction<Database>): Promise<void> {
  const { rows } = await sql<{ table: string; column: string }>`
    select table_name as "table", column_name as "column" from information_schema.columns
    where table_schema = current_schema() and is_identity = 'YES'`.execute(within)
  for (const { table, column } of rows.filter((row) => tablesOfOurs.includes(row.table))) {
    await sql`select setval(pg_get_serial_sequence(${table}, ${column}), greatest(coalesce(max(${sql.ref(column)}), 0), 1)) from ${sql.table(table)}`.execute(
      within,
    )
  }
}
