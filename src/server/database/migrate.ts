import { type Kysely, type Transaction, sql } from 'kysely'
import { StartError } from '../start-error.ts'
import type { Migration } from './migration.ts'
import type { Database } from './schema.ts'

/** Any number, the same for every server of one database. */
const migrationLock = 7_241_905

export interface MigrateOptions {
  migrations: readonly Migration[]
  /** Called with the name of the first step that changes data, before anything is changed. */
  copyFirst: (before: string) => Promise<void>
}

/**
 * Brings the database to the newest form: all missing steps in one transaction, one server at a time.
 * Throws a `StartError` when the database is of a newer version of Countercheck.
 */
export async function migrate(database: Kysely<Database>, { migrations, copyFirst }: MigrateOptions): Promise<string[]> {
  const toCopy = (await missingSteps(database, migrations)).find((step) => step.changesData)
  if (toCopy !== undefined) await copyFirst(toCopy.name)
  return database.transaction().execute(async (within) => {
    await sql`select pg_advisory_xact_lock(${migrationLock})`.execute(within)
    const missing = await missingSteps(within, migrations)
    for (const step of missing) await takeStep(within, step)
    return missing.map((step) => step.name)
  })
}

/** Takes one step and remembers it. */
export async function takeStep(within: Transaction<Database>, step: Migration): Promise<void> {
  await sql`create table if not exists migration (name text primary key, applied_at timestamptz(3) not null default now())`.execute(within)
  await step.up(within)
  await within.insertInto('migration').values({ name: step.name }).execute()
}

/** Names of the steps that the database has taken, oldest first; [] for an empty one. */
export async function appliedSteps(database: Kysely<Database>): Promise<string[]> {
  const { rows } = await sql<{ exists: boolean }>`select to_regclass('migration') is not null as exists`.execute(database)
  if (rows[0]?.exists !== true) return []
  const applied = await database.selectFrom('migration').select('name').orderBy('name').execute()
  return applied.map((row) => row.name)
}

async function missingSteps(database: Kysely<Database>, migrations: readonly Migration[]): Promise<Migration[]> {
  const applied = await appliedSteps(database)
  const unknown = applied.find((name) => !migrations.some((step) => step.name === name))
  if (unknown !== undefined)
    throw new StartError(`The database is of a newer version of Countercheck (step ${unknown}). Start that version or a newer one.`)
  return migrations.filter((step) => !applied.includes(step.name))
}
