import { type Kysely, type Transaction, sql } from 'kysely'
import type { BlobStore } from '../blobs/blob-store.ts'
import { appliedSteps } from '../database/migrate.ts'
import type { Database } from '../database/schema.ts'
import { StartError } from '../start-error.ts'
import type { OpenedKeyring } from '../keys/keyring-file.ts'
import { lockBackup } from './backup-lock.ts'
import { type BackupWriter, openBackupWriter } from './backup-writer.ts'
import { tablesKept } from './tables-kept.ts'

export interface BackupSource {
  database: Kysely<Database>
  /** Null: without pictures. */
  blobs: BlobStore | null
  /** The remembered client of the compatible routes, as its file says; null when there is none. */
  client: Uint8Array | null
  version: string
  /** What locks the file. */
  keys: OpenedKeyring
  now: () => Date
  /** Ends it: nothing is there then. */
  signal?: AbortSignal | undefined
}

const rowsAtOnce = 50

/** Writes all rows as of one moment, and the pictures that they name, into one file. Nothing is there unless all of it is. */
export async function writeBackup(source: BackupSource, path: string): Promise<void> {
  const { database, blobs, client, version, keys, now, signal } = source
  const steps = await appliedSteps(database)
  if (steps.length === 0) throw new StartError('There is nothing to back up yet.')
  const writer = await openBackupWriter(path, lockBackup(keys))
  try {
    await writer.write({ kind: 'start', bytes: 0, version, createdAt: now().toISOString(), steps, withBlobs: blobs !== null })
    await database
      .transaction()
      .setIsolationLevel('repeatable read')
      .execute(async (within) => {
        for (const table of await tablesThere(within)) {
          signal?.throwIfAborted()
          await writeRows(within, writer, table)
        }
      })
    if (blobs !== null) await writeBlobs(blobs, writer, signal)
    if (client !== null) await writer.write({ kind: 'client', bytes: client.length }, client)
    await writer.finish()
  } catch (cause) {
    await writer.abandon()
    throw cause
  }
}

/** An older form of the database may lack a table. */
async function tablesThere(within: Transaction<Database>): Promise<string[]> {
  const { rows } = await sql<{
    name: string
  }>`select table_name as name from information_schema.tables where table_schema = current_schema()`.execute(within)
  const there = new Set(rows.map((row) => row.name))
  return tablesKept.filter((table) => there.has(table))
}

/** PostgreSQL writes its own JSON and reads it again, so that no value passes through JavaScript's numbers and dates. */
async function writeRows(within: Transaction<Database>, writer: BackupWriter, table: string): Promise<void> {
  await sql`declare rows_of_table no scroll cursor for select row_to_json(t)::text as line from ${sql.table(table)} as t`.execute(within)
  for (;;) {
    const { rows } = await sql<{ line: string }>`fetch ${sql.lit(rowsAtOnce)} from rows_of_table`.execute(within)
    if (rows.length === 0) break
    const body = Buffer.from(rows.map((row) => `${row.line}\n`).join(''))
    await writer.write({ kind: 'rows', bytes: body.length, table }, body)
  }
  await sql`close rows_of_table`.execute(within)
}

async function writeBlobs(blobs: BlobStore, writer: BackupWriter, signal?: AbortSignal): Promise<void> {
  for await (const name of blobs.list()) {
    signal?.throwIfAborted()
    const bytes = await blobs.get(name)
    if (bytes !== null) await writer.write({ kind: 'blob', bytes: bytes.length, name }, bytes)
  }
}
