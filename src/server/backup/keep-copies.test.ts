import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { afterAll, expect, test } from 'vitest'
import { openTestDatabase } from '#testing/test-database.ts'
import { until } from '#testing/until.ts'
import { openFileBlobStore } from '../blobs/file-blob-store.ts'
import { newKeyringContent } from '../keys/keyring-content.ts'
import { keyringOf } from '../keys/keyring.ts'
import { copyIfDue, keepCopies } from './keep-copies.ts'

const root = await mkdtemp(join(tmpdir(), 'cc-copies-'))
afterAll(async () => rm(root, { recursive: true }))
const keys = { masterKey: Buffer.alloc(32, 7), content: newKeyringContent({}) }
const { database } = await openTestDatabase()
const blobs = await openFileBlobStore(join(root, 'blobs'), keyringOf(keys.content))
const source = { database, blobs, dataDir: root, keys }
const log = pino({ level: 'silent' })

async function keeping(keep = 3) {
  const plan = { folder: await mkdtemp(join(root, 'copies-')), everyHours: 24, keep }
  const clock = { now: new Date('2026-05-01T03:00:00.000Z') }
  return { source, plan, version: '1', now: () => clock.now, log, clock }
}

function pass(clock: { now: Date }, hours: number): void {
  clock.now = new Date(clock.now.getTime() + hours * 3_600_000)
}

test('one a day, the newest three stay, and nothing else in the folder is touched', async () => {
  const kept = await keeping()
  await writeFile(join(kept.plan.folder, 'countercheck-old.backup'), 'made by hand')
  for (let hour = 0; hour < 24 * 5; hour += 6) {
    await copyIfDue(kept)
    pass(kept.clock, 6)
  }
  expect((await readdir(kept.plan.folder)).toSorted()).toEqual([
    'countercheck-2026-05-03T03-00-00.000Z.backup',
    'countercheck-2026-05-04T03-00-00.000Z.backup',
    'countercheck-2026-05-05T03-00-00.000Z.backup',
    'countercheck-old.backup',
  ])
})

test('where none can be made the older ones stay, and it is said until one is made again', async () => {
  const kept = await keeping(1)
  expect(await copyIfDue(kept)).toBe(true)
  const [first = ''] = await readdir(kept.plan.folder)
  const before = await readFile(join(kept.plan.folder, first))
  pass(kept.clock, 25)
  const broken = { ...source, blobs: { ...blobs, list: () => failing() } }
  const copies = keepCopies({ ...kept, source: broken })
  await until(async () => expect((await copies.state()).problem).toBe('the disk is gone'))
  expect((await copies.state()).last).toMatchObject({ at: new Date('2026-05-01T03:00:00.000Z'), bytes: before.length })
  await copies.stop()
  expect(await readdir(kept.plan.folder)).toEqual([first])
})

async function* failing(): AsyncGenerator<string> {
  yield* []
  throw new Error('the disk is gone')
}

test('a stop ends a copy that is being made, and leaves nothing of it', async () => {
  const kept = await keeping()
  const copies = keepCopies(kept)
  await copies.stop()
  expect(await readdir(kept.plan.folder)).toEqual([])
})
