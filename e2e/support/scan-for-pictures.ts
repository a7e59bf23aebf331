import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { findPictures } from '../../src/testing/find-pictures.ts'

export interface PictureSeen {
  place: string
  look: bigint
}

async function picturesIn(place: string, bytes: Buffer): Promise<PictureSeen[]> {
  return (await findPictures(bytes)).map(({ look }) => ({ place, look }))
}

/** Every picture in a folder's files, whatever they are: blobs, the database with its log, copies. */
export async function picturesInFolder(folder: string): Promise<PictureSeen[]> {
  const found: PictureSeen[] = []
  for (const path of await filesIn(folder)) {
    // The database removes files of its own while they are looked at.
    const bytes = await readFile(path).catch(() => null)
    if (bytes !== null) found.push(...(await picturesIn(path.slice(folder.length + 1), bytes)))
  }
  return found
}

export async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries.flatMap((entry) => (entry.isFile() ? [join(entry.parentPath, entry.name)] : []))
}

/** Every picture that the page keeps in this browser: IndexedDB, caches, and what it writes as text. */
export async function picturesInBrowser(page: Page): Promise<PictureSeen[]> {
  const kept = await page.evaluate(async () => {
    const all: { place: string; base64: string }[] = []
    const take = async (place: string, value: unknown): Promise<void> => {
      if (value instanceof Blob) return take(place, await value.arrayBuffer())
      if (value instanceof ArrayBuffer || ArrayBuffer.isView(value)) {
        const bytes = value instanceof ArrayBuffer ? new Uint8Array(value) : new Uint8Array(value.buffer)
        let text = ''
        for (const byte of bytes) text += String.fromCharCode(byte)
        all.push({ place, base64: btoa(text) })
      } else if (typeof value === 'string') {
        all.push({ place, base64: btoa(unescape(encodeURIComponent(value))) })
      } else if (typeof value === 'object' && value !== null) {
        for (const inner of Object.values(value)) await take(place, inner)
      }
    }
    const done = <Value>(request: IDBRequest<Value>) =>
      new Promise<Value>((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result))
        request.addEventListener('error', () => reject(new Error('IndexedDB')))
      })
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await done(indexedDB.open(name))
      for (const store of database.objectStoreNames) {
        for (const value of await done(database.transaction(store).objectStore(store).getAll())) await take(`${name} ${store}`, value)
      }
      database.close()
    }
    for (const name of await caches.keys()) {
      const cache = await caches.open(name)
      for (const response of await cache.matchAll()) await take(`cache ${name}`, await response.arrayBuffer())
    }
    for (const storage of [localStorage, sessionStorage]) for (const value of Object.values({ ...storage })) await take('storage', value)
    return all
  })
  const found = await Promise.all(kept.map(async ({ place, base64 }) => picturesIn(place, Buffer.from(base64, 'base64'))))
  return found.flat()
}
