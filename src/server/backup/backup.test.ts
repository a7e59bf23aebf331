import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { copyFile, mkdtemp, open, readFile, readdir, rm, stat, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runMigrations } from 'graphile-worker'
import { type Kysely, sql } from 'kysely'
import { pino } from 'pino'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
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
import { newKeyringContent, withKeysOf } from '../keys/keyring-content.ts'
import type { OpenedKeyring } from '../keys/keyring-file.ts'
import { keyringOf } from '../keys/keyring.ts'
import { keyBytes } from '../keys/seal.ts'
import { chunkLengthBytes, clearFirstLine, firstLine } from './backup-frame.ts'
import { unlockBackup } from './backup-lock.ts'
import { readBackupHead, readFrames } from './read-backup.ts'
import { restoreBackup } from './restore-backup.ts'
import { tablesKept } from './tables-kept.ts'
import { writeBackup } from './write-backup.ts'

const folder = await mkdtemp(join(tmpdir(), 'countercheck-backup-'))
afterAll(async () => rm(folder, { recursive: true }))
const from = await openTestDatabase()
const keys = newKeys()
const blobs = await openFileBlobStore(join(folder, 'from'), keyringOf(keys.content))
const file = join(folder, 'all.backup')
const picture = Buffer.from('not really a picture \0\r\n of a passport')
const recordId = randomUUID()
const client = Buffer.from('{"key":"k"}')
const now = () => new Date('2026-05-17T10:00:00.000Z')

function newKeys(): OpenedKeyring {
  return { masterKey: randomBytes(keyBytes), content: newKeyringContent({}) }
}

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
  await sql`insert into setting (key, value) select 'many ' || n, to_jsonb(repeat('x', 1000)) from generate_series(1, 1300) as n`.execute(
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
  const clients: string[] = []
  const putClient = async (bytes: Uint8Array) => void clients.push(Buffer.from(bytes).toString())
  const keepKeys = vi.fn<() => Promise<void>>()
  const store = await openFileBlobStore(join(folder, name), keyringOf(withKeysOf(newKeyringContent({}), keys.content)))
  const whole = { ...target, blobs: store, migrations, alone: true, putClient, keepKeys }
  const restore = async (path: string, replace = false) => {
    const head = await readBackupHead(path)
    return restoreBackup(whole, { path, key: head && unlockBackup(head, keys.masterKey).key }, replace)
  }
  return { ...whole, clients, restore }
}

async function unlocked() {
  const head = await readBackupHead(file)
  if (head === null) throw new Error('it is sealed')
  return unlockBackup(head, keys.masterKey)
}

async function namesIn(store: BlobStore): Promise<string[]> {
  const names: string[] = []
  for await (const name of store.list()) names.push(name)
  return names
}

beforeAll(async () => {
  await fill(from.database)
  await writeBackup({ database: from.database, blobs, client, version: '1.0.0', keys, now }, file)
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
  ['cut at a chunk', async (path: string) => truncate(path, (await placesOfChunks(path))[1] ?? 0)],
  ['changed in one byte', async (path: string) => flipByte(path, ((await placesOfChunks(path))[1] ?? 0) + 30)],
  ['put together in another order', swapChunks],
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

/** Where each chunk begins, and the file ends. */
async function placesOfChunks(path: string): Promise<number[]> {
  const bytes = await readFile(path)
  const places = [bytes.indexOf('\n', firstLine.length) + 1]
  for (let at = places[0] ?? 0; at < bytes.length; places.push(at)) at += chunkLengthBytes + bytes.readUInt32BE(at)
  return places
}

async function swapChunks(path: string): Promise<void> {
  const bytes = await readFile(path)
  const [first = 0, second = 0, third = 0] = await placesOfChunks(path)
  await writeFile(
    path,
    Buffer.concat([bytes.subarray(0, first), bytes.subarray(second, third), bytes.subarray(first, second), bytes.subarray(third)]),
  )
}

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
  await expect(writeBackup({ database: from.database, blobs, client: null, version: '1.0.0', keys, now }, file)).rejects.toThrow(
    'is there already',
  )
  expect((await readdir(folder)).filter((name) => name.endsWith('.unfinished'))).toEqual([])
  expect((await stat(file)).mode & 0o077).toBe(0)
})

test('a backup of a newer version is refused', async () => {
  const target = await openTarget('older')
  const { key } = await unlocked()
  await expect(restoreBackup({ ...target, migrations: [] }, { path: file, key }, false)).rejects.toThrow('newer version')
})

test('an external database that somebody uses is left alone', async () => {
  const target = await openTarget('used')
  await sql`insert into worker_heartbeat values ('somebody', now())`.execute(target.database)
  const { key } = await unlocked()
  await expect(restoreBackup({ ...target, alone: false }, { path: file, key }, true)).rejects.toThrow(
    'Another Countercheck uses this database',
  )
})

test('the file tells nothing of what is in it, and opens by its own master key alone', async () => {
  const bytes = await readFile(file)
  const told = ['ÅNGSTRÖM', 'not really a picture', 'record', recordId, '"kind"', 'many 1']
  expect(told.filter((word) => bytes.includes(word))).toEqual([])
  const head = await readBackupHead(file)
  expect(() => head && unlockBackup(head, newKeys().masterKey)).toThrow('is locked with the master key of the fingerprint')
})

test('the keys are kept last, before anything that they open counts', async () => {
  const target = await openTarget('keys-last')
  target.keepKeys.mockRejectedValueOnce(new Error('the disk is full'))
  await expect(target.restore(file)).rejects.toThrow('the disk is full')
  expect(await contentOf(target.database)).toMatchObject({ record: [], page: [], event: [] })
  await target.restore(file, true)
  expect(target.keepKeys).toHaveBeenCalledTimes(2)
})

test('a backup of the version before, in clear, comes back with its pictures sealed', async () => {
  const target = await openTarget('before')
  const path = join(folder, 'before.backup')
  await writeFile(path, await inClear())
  expect(await readBackupHead(path)).toBeNull()
  await target.restore(path)
  const page = await target.database.selectFrom('page').select('sha256').executeTakeFirst()
  expect(page?.sha256).toBe(target.blobs.nameOf(picture))
  expect(Buffer.from((await target.blobs.get(page?.sha256 ?? '')) ?? [])).toEqual(picture)
})

/** The frames of our backup as the version before wrote them. */
async function inClear(): Promise<Buffer> {
  const { key } = await unlocked()
  const plainName = createHash('sha256').update(picture).digest('hex')
  const parts: Uint8Array[] = [Buffer.from(clearFirstLine)]
  for await (const { header, body } of readFrames({ path: file, key })) {
    const content = Buffer.from(body.toString().replaceAll(blobs.nameOf(picture), plainName))
    const named = header.kind === 'blob' ? { ...header, name: plainName } : header
    parts.push(Buffer.from(`${JSON.stringify(named.kind === 'rows' ? { ...named, bytes: content.length } : named)}\n`))
    parts.push(header.kind === 'blob' ? body : content)
  }
  const sha256 = createHash('sha256').update(Buffer.concat(parts)).digest('hex')
  return Buffer.concat([...parts, Buffer.from(`${JSON.stringify({ kind: 'end', bytes: 0, sha256 })}\n`)])
}
