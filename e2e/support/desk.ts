import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { randomUUID } from 'node:crypto'
import { type APIRequestContext, type Locator, type Page, expect } from '@playwright/test'
import type { RecordEntry } from '../../src/domain/record.ts'

/** Sends a picture as any program would, and waits until it has been read. */
export async function captureByApi(request: APIRequestContext, { home, path }: { home: string; path: string }): Promise<RecordEntry> {
  const file = { name: basename(path), mimeType: 'image/jpeg', buffer: await readFile(path) }
  const answer = await request.post(`${home}/api/v1/records`, { multipart: { file, idempotencyKey: randomUUID() } })
  expect(answer.status()).toBe(201)
  const { id } = await answer.json()
  return untilRead(request, { home, id })
}

export async function recordOf(request: APIRequestContext, { home, id }: { home: string; id: string }): Promise<RecordEntry> {
  return (await request.get(`${home}/api/v1/records/${id}`)).json()
}

async function untilRead(request: APIRequestContext, { home, id }: { home: string; id: string }): Promise<RecordEntry> {
  await expect.poll(async () => (await recordOf(request, { home, id })).status, { timeout: 60_000 }).not.toBe('reading')
  return recordOf(request, { home, id })
}

/** All records of this server, whatever their state. */
export async function countRecords(request: APIRequestContext, home: string): Promise<number> {
  return (await (await request.get(`${home}/api/v1/records?limit=1`)).json()).total
}

/** Drops a file onto the window, as from the desktop. */
export async function dropFile(page: Page, path: string, name = basename(path)): Promise<void> {
  const base64 = (await readFile(path)).toString('base64')
  await page.evaluate(
    async ({ base64: text, name: fileName }) => {
      const bytes = Uint8Array.from(atob(text), (character) => character.charCodeAt(0))
      const files = new DataTransfer()
      files.items.add(new File([bytes], fileName, { type: 'image/jpeg' }))
      const target = document.body
      for (const kind of ['dragenter', 'dragover', 'drop']) {
        target.dispatchEvent(new DragEvent(kind, { bubbles: true, cancelable: true, dataTransfer: files }))
      }
    },
    { base64, name },
  )
}

/** One field's row on the desk. */
export function fieldRow(page: Page, key: string): Locator {
  return page.locator(`[data-field="${key}"]`)
}

export function verifyButton(page: Page): Locator {
  return page.getByRole('button', { name: /^Verify and next/ })
}

/** Waits until the server has everything that was typed. */
export async function untilSynced(page: Page): Promise<void> {
  await expect(page.getByText('Synced', { exact: true })).toBeVisible()
}
