import { randomBytes } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { BlobStore } from './blob-store.ts'

async function all(names: AsyncIterable<string>): Promise<string[]> {
  const found: string[] = []
  for await (const name of names) found.push(name)
  return found.toSorted()
}

/** What every place for blobs must do. `openEmpty` opens a fresh one for each test. */
export function testBlobStore(openEmpty: () => Promise<BlobStore>): void {
  describe('as a blob store', () => {
    test('gives back what was put, under the name that it has', async () => {
      const store = await openEmpty()
      const bytes = randomBytes(100_000)
      const name = await store.put(bytes)
      expect(name).toBe(store.nameOf(bytes))
      expect(Buffer.from((await store.get(name)) ?? [])).toEqual(bytes)
      expect(await store.has(name)).toBe(true)
    })

    test('keeps the same bytes once', async () => {
      const store = await openEmpty()
      const names = await Promise.all([1, 2, 3, 4].map(async () => store.put(Buffer.from('the same'))))
      expect(new Set(names).size).toBe(1)
      expect(await all(store.list())).toEqual([names[0]])
    })

    test('keeps an empty blob', async () => {
      const store = await openEmpty()
      const name = await store.put(new Uint8Array())
      expect(await store.get(name)).toHaveLength(0)
    })

    test('says null for what it does not have', async () => {
      const store = await openEmpty()
      const absent = 'ab'.repeat(32)
      expect(await store.get(absent)).toBeNull()
      expect(await store.has(absent)).toBe(false)
    })

    test('forgets what was deleted, and deletes it twice without complaint', async () => {
      const store = await openEmpty()
      const name = await store.put(Buffer.from('gone'))
      await store.delete(name)
      await store.delete(name)
      expect(await store.get(name)).toBeNull()
      expect(await all(store.list())).toEqual([])
    })

    test('lists all names', async () => {
      const store = await openEmpty()
      const names = await Promise.all(['a', 'b', 'c'].map(async (text) => store.put(Buffer.from(text))))
      expect(await all(store.list())).toEqual(names.toSorted())
    })

    test('tells old from new', async () => {
      const store = await openEmpty()
      const name = await store.put(Buffer.from('just now'))
      expect(await all(store.listOlderThan(new Date(Date.now() - 60_000)))).toEqual([])
      expect(await all(store.listOlderThan(new Date(Date.now() + 60_000)))).toEqual([name])
    })

    test.each(['../../etc/passwd', '', 'AB'.repeat(32), `${'ab'.repeat(32)}/..`])('refuses %j as a name', async (name) => {
      const store = await openEmpty()
      await expect(store.get(name)).rejects.toThrow('not the name of a blob')
      await expect(store.delete(name)).rejects.toThrow('not the name of a blob')
    })
  })
}
