import { randomUUID } from 'node:crypto'
import { copyFile, mkdtemp, open, readFile, readdir, rm, stat, truncate } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runMigrations } from 'graphile-worker'
import { type Kysely, sql } from 'kysely'
import { pino } from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestDatabase } from '#testing/test-database.ts'
import type { BlobStore } from '../blobs/blob-store.ts'
import { openFileBlobStore } from '../blobs/file-blob-store.ts'
import { asJson } from '../database/as-json.ts'
import { createPool } from '../database/connect.ts'
import { migrate } from '../database/migrate.ts'
import { migrations } from '../database/migrations.ts'
import type { Database } from '../database/schema.ts'
import { createJobQueue } from '../jobs/create-job-queue.ts'
import { askForLostReadings } from '../jobs/ask-for-lost-readings.ts'
import { restoreBackup } from './restore-backup.ts'
import { tablesKept } from './tables-kept.ts'
import { writeBackup } from './write-backup.ts'

const folder = await mkdtemp(join(tmpdir(), 'countercheck-backup-'))
afterAll(async () => rm(folder, { recursive: true }))
const from = await openTestDatabase()
const blobs = await openFileBlobStore(join(folder, 'from'))
const file = join(folder, 'all.backup')
const picture = Buffer.from('not really a picture \0\r\n of a passport')
const recordId = randomUUID()
const client = Buffer.from('{"key":"k"}')
const now = () => new Date('2026-05-17T10:00:00.000Z')

async function fill(database: Kysely<Database>): Promise<void> {
  const at = new Date('2026-05-17T09:30:00.123Z')
  const sha256 = await blobs.put(picture)
  await sql`insert into record (id, status, origin, summary, search, captured_at, changed_at, fields)
    values (${recordId}, 'reading', 'file', '{"title": "ÅNGSTRÖM \\\\ \\"张\\""}', E'line\nbreak', ${at}, ${at}, '[{"key": "surname", "value": null}]')`.execute(
    database,
  )
  await database
    .insertInto('event')
    .values([1, 2, 3].map(() => ({ record_id: recordId, at, who: 'person', kind: 'captured', source: null, data: asJson({}) })))
    .execute()
  await sql`insert into page (record_id, index, sha256, file_name, media_type, bytes) values (${recordId}, 0, ${sha256}, 'p.jpg', 'image/jpeg', 3)`.execute(
    database,
  )
  await sql`insert into setting (key, value) select 'many ' || n, to_jsonb(repeat('x', 1000)) from generate_series(1, 120) as n`.execute(
    database,
  )
}

async function contentOf(database: Kysely<Database>): Promise<unknown> {
  const tables = tablesKept.map(async (table) => {
    const { rows } = await sql`select to_jsonb(t) as row from ${sql.table(table)} as t order by 1`.execute(database)
    return [table, rows]
  })
  return Object.fromEntries(await Promise.all(tables))
}

async function openTarget(name: string) {
  const target = await openTestDatabase()
  const store = await openFileBlobStore(join(folder, name))
  const clients: string[] = []
  const restore = async (path: string, replace = false) =>
    restoreBackup(
      { ...target, blobs: store, migrations, alone: true, putClient: async (bytes) => void clients.push(Buffer.from(bytes).toString()) },
      path,
      replace,
    )
  return { ...target, blobs: store, clients, restore }
}

async function namesIn(store: BlobStore): Promise<string[]> {
  const names: string[] = []
  for await (const name of store.list()) names.push(name)
  return names
}

beforeAll(async () => {
  await fill(from.database)
  await writeBackup({ database: from.database, blobs, client, version: '1.0.0', now }, file)
})

test('everything comes back as it was', async () => {
  const target = await openTarget('everything')
  expect(await target.restore(file)).toMatchObject({ createdAt: '2026-05-17T10:00:00.000Z', withBlobs: true })
  expect(await contentOf(target.database)).toEqual(await contentOf(from.database))
  const [name = ''] = await namesIn(target.blobs)
  expect(Buffer.from((await target.blobs.get(name)) ?? [])).toEqual(picture)
  expect(target.clients).toEqual([client.toString()])
})

test('a restored database goes on: numbers, rules and the queue', async () => {
  const target = await openTarget('goes-on')
  await target.restore(file)
  expect(await migrate(target.database, { migrations, copyFirst: async () => undefined })).toEqual([])
  const event = { record_id: recordId, at: now(), who: 'person', kind: 'read', source: null, data: asJson({}) }
  expect(await target.database.insertInto('event').values(event).returning('id').executeTakeFirst()).toEqual({ id: 4 })
  await expect(target.database.deleteFrom('event').execute()).rejects.toThrow('only ever added')

  const pool = createPool(target.connection, { max: 1, log: pino({ level: 'silent' }) })
  await runMigrations({ pgPool: pool })
  await pool.end()
  const jobs = createJobQueue(target.database)
  expect(await askForLostReadings({ database: target.database, jobs })).toBe(1)
  expect(await askForLostReadings({ database: target.database, jobs })).toBe(0)
  expect(await jobs.count('read-record')).toBe(1)
})

test('what is there is destroyed only when that is said', async () => {
  const target = await openTarget('not-empty')
  await target.restore(file)
  await sql`update record set reference = 'changed since'`.execute(target.database)
  await expect(target.restore(file)).rejects.toThrow('say --replace')
  expect(await target.database.selectFrom('record').select('reference').executeTakeFirst()).toEqual({ reference: 'changed since' })
  await target.restore(file, true)
  expect(await contentOf(target.database)).toEqual(await contentOf(from.database))
})

test.each([
  ['cut short', async (path: string) => truncate(path, (await stat(path)).size - 40)],
  ['cut at a frame', async (path: string) => truncate(path, (await readFile(path)).lastIndexOf('\n{"kind":"end"') + 1)],
  ['changed in one byte', async (path: string) => flipByte(path, (await readFile(path)).indexOf('ÅNGSTRÖM') + 3)],
  ['longer than it was', async (path: string) => append(path, 'x')],
  ['no backup', async (path: string) => truncate(path, 5)],
])('a file that is %s is refused, and nothing is changed', async (what, damage) => {
  const target = await openTarget(`damaged ${what}`)
  const path = join(folder, `${what}.backup`)
  await copyFile(file, path)
  await damage(path)
  await expect(target.restore(path)).rejects.toThrow(/is damaged or cut short|is no backup/)
  expect(await contentOf(target.database)).toMatchObject({ record: [], page: [], event: [] })
  expect(await namesIn(target.blobs)).toEqual([])
})

async function flipByte(path: string, at: number): Promise<void> {
  const handle = await open(path, 'r+')
  const { buffer } = await handle.read(Buffer.alloc(1), 0, 1, at)
  await handle.write(Buffer.from([buffer.readUInt8(0) ^ 1]), 0, 1, at)
  await handle.close()
}

async function append(path: string, text: string): Promise<void> {
  const handle = await open(path, 'a')
  await handle.write(text)
  await handle.close()
}

test('an earlier backup is never written over, and nothing half-made stays', async () => {
  await expect(writeBackup({ database: from.database, blobs, client: null, version: '1.0.0', now }, file)).rejects.toThrow(
    'is there already',
  )
  expect((await readdir(folder)).filter((name) => name.endsWith('.unfinished'))).toEqual([])
  expect((await stat(file)).mode & 0o077).toBe(0)
})

test('a backup of a newer version is refused', async () => {
  const target = await openTarget('older')
  const older = { ...target, migrations: [], alone: true, putClient: async () => undefined }
  await expect(restoreBackup(older, file, false)).rejects.toThrow('newer version')
})

test('an external database that somebody uses is left alone', async () => {
  const target = await openTarget('used')
  await sql`insert into worker_heartbeat values ('somebody', now())`.execute(target.database)
  await expect(restoreBackup({ ...target, migrations, alone: false, putClient: async () => undefined }, file, true)).rejects.toThrow(
    'Another Countercheck uses this database',
  )
})
