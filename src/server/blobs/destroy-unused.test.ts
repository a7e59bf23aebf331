import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, expect, test } from 'vitest'
import { openTestDatabase } from '#testing/test-database.ts'
import { keyringOf } from '../keys/keyring.ts'
import { newKeyringContent } from '../keys/keyring-content.ts'
import { destroyUnused, sweepOrphans } from './destroy-unused.ts'
import { openFileBlobStore } from './file-blob-store.ts'
import { keepBlob } from './keep-blob.ts'
import { transactionWithBlobs } from './transaction-with-blobs.ts'

const { database } = await openTestDatabase()
const folder = await mkdtemp(join(tmpdir(), 'cc-sweep-'))
afterAll(async () => rm(folder, { recursive: true }))
const blobs = await openFileBlobStore(folder, keyringOf(newKeyringContent({})))
const keeping = { database, blobs }
const later = () => new Date(Date.now() + 60_000)

async function addRecordWith(sha256: string, within = database): Promise<string> {
  const id = randomUUID()
  await sql`insert into record (id, status, origin, summary, captured_at, changed_at) values (${id}, 'reading', 'file', '{}', now(), now())`.execute(
    within,
  )
  await sql`insert into page (record_id, index, sha256, file_name, media_type, bytes) values (${id}, 0, ${sha256}, 'p.jpg', 'image/jpeg', 1)`.execute(
    within,
  )
  return id
}

test('the sweep destroys what no row names, and nothing that is young', async () => {
  const [named, orphan] = [await blobs.put(Buffer.from('named')), await blobs.put(Buffer.from('orphan'))]
  await addRecordWith(named)
  expect(await sweepOrphans(keeping, new Date(Date.now() - 60_000))).toBe(0)
  expect(await sweepOrphans(keeping, later())).toBe(1)
  expect([await blobs.has(named), await blobs.has(orphan)]).toEqual([true, false])
})

test('a file of an export is named too', async () => {
  const file = await blobs.put(Buffer.from('a,b,c'))
  await sql`insert into export_run (id, at, who, format, file_name, records, stayed, record_ids, sha256, once_key)
    values (${randomUUID()}, now(), 'person', 'csv', 'x.csv', 1, 0, '[]', ${file}, 'key-12345')`.execute(database)
  expect(await destroyUnused(keeping, [file])).toBe(0)
  expect(await blobs.has(file)).toBe(true)
})

test('a picture that two records share goes with the last of them', async () => {
  const shared = await blobs.put(Buffer.from('shared'))
  const [first, second] = [await addRecordWith(shared), await addRecordWith(shared)]
  await database.deleteFrom('record').where('id', '=', first).execute()
  expect(await destroyUnused(keeping, [shared, shared])).toBe(0)
  await database.deleteFrom('record').where('id', '=', second).execute()
  expect(await destroyUnused(keeping, [shared, shared])).toBe(1)
  expect(await blobs.has(shared)).toBe(false)
})

test('the same picture captured here while its twin is deleted there is kept', async () => {
  const bytes = Buffer.from('captured again')
  const name = await blobs.put(bytes)
  const twin = await addRecordWith(name)
  await database.deleteFrom('record').where('id', '=', twin).execute()
  let destroying: Promise<number> = Promise.resolve(0)
  await database.transaction().execute(async (within) => {
    await keepBlob(within, blobs, bytes)
    // It must wait for this transaction, whose row names the blob.
    destroying = destroyUnused(keeping, [name])
    await addRecordWith(name, within)
  })
  expect(await destroying).toBe(0)
  expect(await blobs.has(name)).toBe(true)
})

test('a transaction that fails leaves none of its pictures behind, but those of others', async () => {
  const others = await blobs.put(Buffer.from('of others'))
  await addRecordWith(others)
  const put: string[] = []
  const failing = transactionWithBlobs(keeping, async (_within, keep) => {
    put.push(await keep(Buffer.from('of the failed')), await keep(Buffer.from('of others')))
    throw new Error('taken back')
  })
  await expect(failing).rejects.toThrow('taken back')
  expect(await Promise.all(put.map(async (name) => blobs.has(name)))).toEqual([false, true])
})
