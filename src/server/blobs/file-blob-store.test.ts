import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { testBlobStore } from './blob-store.test-suite.ts'
import { openFileBlobStore } from './file-blob-store.ts'

const folders: string[] = []

async function freshFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'countercheck-blobs-'))
  folders.push(folder)
  return folder
}

afterEach(async () => {
  await Promise.all(folders.splice(0).map(async (folder) => rm(folder, { recursive: true })))
})

testBlobStore(async () => openFileBlobStore(await freshFolder()))

test('removes what an interrupted write left', async () => {
  const folder = await freshFolder()
  const store = await openFileBlobStore(folder)
  const name = await store.put(Buffer.from('whole'))
  const half = join(folder, name.slice(0, 2), '.new-0123456789abcdef')
  await writeFile(half, 'ha')
  const reopened = await openFileBlobStore(folder)
  expect(await readdir(join(folder, name.slice(0, 2)))).toEqual([name])
  expect(await reopened.has(name)).toBe(true)
})

test.skipIf(process.platform === 'win32')('keeps files from other users', async () => {
  const folder = await freshFolder()
  const name = await (await openFileBlobStore(join(folder, 'blobs'))).put(Buffer.from('private'))
  expect((await stat(join(folder, 'blobs', name.slice(0, 2), name))).mode & 0o077).toBe(0)
  expect((await stat(join(folder, 'blobs'))).mode & 0o077).toBe(0)
})

test('leaves nothing behind when the disk refuses', async () => {
  const folder = await freshFolder()
  const store = await openFileBlobStore(folder)
  const name = await store.put(Buffer.from('in the way'))
  await store.delete(name)
  await rm(join(folder, name.slice(0, 2)), { recursive: true })
  await writeFile(join(folder, name.slice(0, 2)), 'a file where a folder must be')
  await expect(store.put(Buffer.from('in the way'))).rejects.toThrow()
  expect(await readdir(folder)).toEqual([name.slice(0, 2)])
})
