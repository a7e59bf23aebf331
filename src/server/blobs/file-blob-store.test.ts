import { createHash, randomBytes } from 'node:crypto'
import { copyFile, link as hardLink, mkdir, mkdtemp, readFile, readdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { newKeyringContent, withNewWrappingKey, withoutOldWrappingKeys } from '../keys/keyring-content.ts'
import { keyringOf } from '../keys/keyring.ts'
import { testBlobStore } from './blob-store.test-suite.ts'
import { openFileBlobStore } from './file-blob-store.ts'

const content = newKeyringContent({})
const openStore = async (folder: string, keys = content) => openFileBlobStore(folder, keyringOf(keys))
const folders: string[] = []

async function freshFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'countercheck-blobs-'))
  folders.push(folder)
  return folder
}

afterEach(async () => {
  await Promise.all(folders.splice(0).map(async (folder) => rm(folder, { recursive: true })))
})

testBlobStore(async () => openStore(await freshFolder()))

test('removes what an interrupted write left', async () => {
  const folder = await freshFolder()
  const store = await openStore(folder)
  const name = await store.put(Buffer.from('whole'))
  const half = join(folder, name.slice(0, 2), '.new-0123456789abcdef')
  await writeFile(half, 'ha')
  const reopened = await openStore(folder)
  expect(await readdir(join(folder, name.slice(0, 2)))).toEqual([name])
  expect(await reopened.has(name)).toBe(true)
})

test.skipIf(process.platform === 'win32')('keeps files from other users', async () => {
  const folder = await freshFolder()
  const name = await (await openStore(join(folder, 'blobs'))).put(Buffer.from('private'))
  expect((await stat(join(folder, 'blobs', name.slice(0, 2), name))).mode & 0o077).toBe(0)
  expect((await stat(join(folder, 'blobs'))).mode & 0o077).toBe(0)
})

test('leaves nothing behind when the disk refuses', async () => {
  const folder = await freshFolder()
  const store = await openStore(folder)
  const name = await store.put(Buffer.from('in the way'))
  await store.delete(name)
  await rm(join(folder, name.slice(0, 2)), { recursive: true })
  await writeFile(join(folder, name.slice(0, 2)), 'a file where a folder must be')
  await expect(store.put(Buffer.from('in the way'))).rejects.toThrow()
  expect(await readdir(folder)).toEqual([name.slice(0, 2)])
})

const picture = Buffer.from('a picture of somebody, which nobody else may see')
const fileOf = (folder: string, name: string) => join(folder, name.slice(0, 2), name)

test('what the disk holds tells nothing: neither bytes nor name', async () => {
  const folder = await freshFolder()
  const name = await (await openStore(folder)).put(picture)
  const file = await readFile(fileOf(folder, name))
  for (let from = 0; from + 6 <= picture.length; from += 1) expect(file.includes(picture.subarray(from, from + 6))).toBe(false)
  expect(name).not.toBe(createHash('sha256').update(picture).digest('hex'))
})

test('a changed or exchanged file, or one of another installation, is never given as a picture', async () => {
  const folder = await freshFolder()
  const store = await openStore(folder)
  const [name, other] = [await store.put(picture), await store.put(Buffer.from('another'))]
  const changed = await readFile(fileOf(folder, name))
  changed[changed.length - 20] = (changed.at(-20) ?? 0) ^ 1
  await writeFile(fileOf(folder, name), changed)
  await expect(store.get(name)).rejects.toThrow('does not open')
  await copyFile(fileOf(folder, other), fileOf(folder, name))
  await expect(store.get(name)).rejects.toThrow('does not open')
  await writeFile(fileOf(folder, name), 'in clear, by somebody else')
  await expect(store.get(name)).rejects.toThrow('does not open')
  await expect((await openStore(folder, newKeyringContent({}))).get(other)).rejects.toThrow('does not open')
})

test('after a rotation every blob opens by the new key alone', async () => {
  const folder = await freshFolder()
  const names = await Promise.all(Array.from({ length: 5 }, async () => (await openStore(folder)).put(randomBytes(1000))))
  const both = withNewWrappingKey(content)
  const alone = withoutOldWrappingKeys(both)
  await expect((await openStore(folder, alone)).get(names[0] ?? '')).rejects.toThrow('does not open')
  const rotating = await openStore(folder, both)
  expect(await rotating.wrapAnew()).toBe(5)
  expect(await rotating.wrapAnew()).toBe(0)
  const after = await openStore(folder, alone)
  for (const name of names) expect(await after.get(name)).toHaveLength(1000)
})

test('the key of a destroyed blob is gone from its file before the file is', async () => {
  const folder = await freshFolder()
  const store = await openStore(folder)
  const name = await store.put(picture)
  const { wrapped, link } = { wrapped: (await readFile(fileOf(folder, name))).subarray(4, 68), link: join(folder, 'held') }
  await hardLink(fileOf(folder, name), link)
  await store.delete(name)
  const left = await readFile(link)
  expect(left.includes(wrapped)).toBe(false)
  await rename(link, fileOf(folder, name))
  await expect(store.get(name)).rejects.toThrow('does not open')
})

test('what an earlier version kept in clear is given, and told apart', async () => {
  const folder = await freshFolder()
  const store = await openStore(folder)
  const sealed = await store.put(Buffer.from('sealed'))
  const clear = createHash('sha256').update(picture).digest('hex')
  await mkdir(join(folder, clear.slice(0, 2)), { recursive: true })
  await writeFile(fileOf(folder, clear), picture)
  expect(await store.get(clear)).toEqual(picture)
  const found: string[] = []
  for await (const name of store.listClear()) found.push(name)
  expect(found).toEqual([clear])
  expect(await store.has(sealed)).toBe(true)
})
