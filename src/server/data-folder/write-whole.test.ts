import { mkdtemp, readFile, readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { openSecretFile } from './secret-file.ts'
import { writeUnlessThere, writeWhole } from './write-whole.ts'

const folder = await mkdtemp(join(tmpdir(), 'countercheck-whole-'))
afterAll(async () => rm(folder, { recursive: true, force: true }))

test('a file is written into a folder that is made, for its owner only, and put in the place of the one before', async () => {
  const file = join(folder, 'deep', 'down', 'keys.json')
  await writeWhole(file, 'first, and longer')
  await writeWhole(file, 'second')
  expect(await readFile(file, 'utf8')).toBe('second')
  if (process.platform !== 'win32') expect((await stat(file)).mode & 0o777).toBe(0o600)
  expect(await readdir(join(folder, 'deep', 'down'))).toEqual(['keys.json'])
})

test('of many that write a file at once the first stays, and all find it whole', async () => {
  const made = Array.from({ length: 20 }, (_, index) => `${index} `.repeat(5000))
  const opened = await Promise.all(made.map(async (text) => openSecretFile(folder, 'one.key', text)))
  const found = new Set(opened.map(({ text }) => text))
  expect(found.size).toBe(1)
  expect(made).toContain([...found][0])
  expect(await readdir(join(folder, 'secrets'))).toEqual(['one.key'])
})

test('what cannot be put in its place leaves nothing beside it', async () => {
  const taken = join(folder, 'taken')
  await writeWhole(join(taken, 'inside'), 'x')
  await expect(writeWhole(taken, 'a file where a folder is')).rejects.toThrow()
  await writeUnlessThere(taken, 'neither')
  expect((await readdir(folder)).filter((name) => name.startsWith('.new-'))).toEqual([])
})
