import { createHash, randomUUID } from 'node:crypto'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, expect, test } from 'vitest'
import { openTestDatabase } from '#testing/test-database.ts'
import { newKeyringContent } from '../keys/keyring-content.ts'
import { keyringOf } from '../keys/keyring.ts'
import { sweepOrphans } from './destroy-unused.ts'
import { openFileBlobStore } from './file-blob-store.ts'
import { sealClearBlobs } from './seal-clear-blobs.ts'

const { database } = await openTestDatabase()
const folder = await mkdtemp(join(tmpdir(), 'cc-clear-'))
afterAll(async () => rm(folder, { recursive: true }))
const blobs = await openFileBlobStore(folder, keyringOf(newKeyringContent({})))
const said: string[] = []
const seal = async () => sealClearBlobs({ database, blobs }, (text) => void said.push(text))

/** As the version before wrote it, with a page that names it. */
async function keepInClear(bytes: Buffer): Promise<string> {
  const name = createHash('sha256').update(bytes).digest('hex')
  await mkdir(join(folder, name.slice(0, 2)), { recursive: true })
  await writeFile(join(folder, name.slice(0, 2), name), bytes)
  const id = randomUUID()
  await sql`insert into record (id, status, origin, summary, captured_at, changed_at) values (${id}, 'reading', 'file', '{}', now(), now())`.execute(
    database,
  )
  await sql`insert into page (record_id, index, sha256, file_name, media_type, bytes) values (${id}, 0, ${name}, 'p.jpg', 'image/jpeg', 1)`.execute(
    database,
  )
  return name
}

test('pictures of an earlier version are sealed where they are, each found by its page as before', async () => {
  const pictures = Array.from({ length: 7 }, (_, index) => Buffer.from(`picture ${index}`))
  const clear = await Promise.all(pictures.map(keepInClear))
  // The start before was killed between naming the sealed one and removing the clear one, and between putting and naming.
  await blobs.put(pictures[0] ?? Buffer.alloc(0))
  expect(await seal()).toBe(7)
  expect(said).toHaveLength(1)
  const pages = await database.selectFrom('page').select('sha256').execute()
  const found = await Promise.all(pages.map(async ({ sha256 }) => String(await blobs.get(sha256))))
  expect(found.toSorted()).toEqual(pictures.map(String).toSorted())
  for (const name of clear) expect(await blobs.has(name)).toBe(false)
  expect(await sweepOrphans({ database, blobs }, new Date(Date.now() + 60_000))).toBe(0)
  expect(await seal()).toBe(0)
})
