import { randomUUID } from 'node:crypto'
import { type APIRequestContext, expect } from '@playwright/test'
import { captureByApi, recordOf } from './desk.ts'
import { specimenFiles } from './specimen-files.ts'

interface PostedInvoice {
  home: string
  documentType: string
  /** By field, and by cell of its tables. */
  values: Readonly<Record<string, string>>
}

/** An invoice whose values were sent by a program. */
export async function postInvoice(request: APIRequestContext, { home, documentType, values }: PostedInvoice): Promise<string> {
  const { id, version } = await captureByApi(request, { home, path: specimenFiles.letter })
  const address = `${home}/api/v1/records/${id}`
  expect((await request.put(`${address}/document-type`, { data: { version, onceKey: randomUUID(), documentType } })).status()).toBe(200)
  await expect.poll(async () => (await recordOf(request, { home, id })).status, { timeout: 60_000 }).not.toBe('reading')
  const edits = Object.entries(values).map(([field, value]) => ({ field, value, how: 'typed' }))
  const record = await recordOf(request, { home, id })
  const sent = await request.patch(`${address}/fields`, { data: { version: record.version, onceKey: randomUUID(), edits } })
  expect(sent.status()).toBe(200)
  return id
}
