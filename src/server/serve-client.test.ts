import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { findServeClient } from './serve-client.ts'
import { StartError } from './start-error.ts'

let dataDir = ''
let said: string[] = []
const say = (text: string) => void said.push(text)
const nothingSet = { flyocrServeKey: null, flyocrServeSecret: null, flyocrServeWindowSeconds: 900 }

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'cc-client-'))
  said = []
})
afterEach(async () => rm(dataDir, { recursive: true }))

test('is made, and remembered for its owner only; where it stands is said, and not what it is', async () => {
  const made = await findServeClient(nothingSet, dataDir, say)
  expect(made.secret.length).toBeGreaterThan(30)
  expect(said).toHaveLength(1)
  expect(said[0]).toContain(made.key)
  expect(said[0]).toContain(join(dataDir, 'flyocr-client.json'))
  expect(said[0]).not.toContain(made.secret)
  expect((await stat(join(dataDir, 'flyocr-client.json'))).mode & 0o077).toBe(0)

  const again = await findServeClient(nothingSet, dataDir, say)
  expect(again).toEqual(made)
  expect(said).toHaveLength(1)
})

test('what is set stands, is never shown, and no file is needed', async () => {
  const set = { flyocrServeKey: 'partner', flyocrServeSecret: 'sixteen letters!', flyocrServeWindowSeconds: 60 }
  expect(await findServeClient(set, dataDir, say)).toEqual({ key: 'partner', secret: 'sixteen letters!', windowSeconds: 60 })
  expect(said).toEqual([])
  await expect(stat(join(dataDir, 'flyocr-client.json'))).rejects.toThrow('ENOENT')
})

test('a key that is set goes with the made secret', async () => {
  const { key } = await findServeClient({ ...nothingSet, flyocrServeKey: 'partner' }, dataDir, say)
  expect(key).toBe('partner')
  expect(said[0]).toContain('key partner;')
})

test('a damaged file stops the start with a sentence', async () => {
  await writeFile(join(dataDir, 'flyocr-client.json'), '{"key":')
  await expect(findServeClient(nothingSet, dataDir, say)).rejects.toThrow(StartError)
})
