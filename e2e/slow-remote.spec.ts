import { readFile } from 'node:fs/promises'
import { randomUUID } from 'node:crypto'
import type { APIRequestContext } from '@playwright/test'
import { createGate } from '../src/testing/gate.ts'
import { openReplyServer, type ReplyServer } from '../src/testing/flyocr/reply-server.ts'
import { fieldRow } from './support/desk.ts'
import { expectAccessible } from './support/expect-accessible.ts'
import { expect, test } from './support/journey.ts'
import { specimenFiles } from './support/specimen-files.ts'

// The remote API is any end of it: it says what it is told to, when it is told to.
let remote: ReplyServer

test.beforeAll(async ({ server }) => {
  remote = await openReplyServer()
  const { url, key, secret } = remote.access
  await put(server.url, 'engines/remote', { url, key, secret, timestampUnit: 'ms' })
  await put(server.url, 'engines/remote/switch', { isOn: true })
})
test.afterAll(async ({ server }) => {
  await remote.stop()
  // The other journeys of this worker go on with a server that sends nothing.
  await fetch(`${server.url}/api/v1/engines/remote`, { method: 'DELETE' })
  await choose(server.url, { passport: null })
})

async function put(home: string, path: string, body: object): Promise<void> {
  const answer = await fetch(`${home}/api/v1/${path}`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  expect(answer.status).toBe(200)
}

async function choose(home: string, types: Readonly<Record<string, string | null>>): Promise<void> {
  const headers = { 'content-type': 'application/json' }
  const answer = await fetch(`${home}/api/v1/engines/choice`, { method: 'PATCH', headers, body: JSON.stringify({ types }) })
  expect(answer.status).toBe(200)
}

/** Sends a picture and does not wait until it is read. */
async function sent(request: APIRequestContext, home: string): Promise<string> {
  const file = { name: 'passport.jpg', mimeType: 'image/jpeg', buffer: await readFile(specimenFiles.passport) }
  const answer = await request.post(`${home}/api/v1/records`, { multipart: { file, idempotencyKey: randomUUID() } })
  expect(answer.status()).toBe(201)
  return (await answer.json()).id
}

// Two documents are read, and one is waited for until nobody waits any longer.
test.setTimeout(180_000)

test('a remote that is slow: it is said that it is waited for, nobody has to wait, and when nobody does any longer that is said', async ({
  page,
  home,
  request,
}) => {
  const gate = createGate()
  remote.says = async () => {
    await gate.opened
    return { json: { message: { status: -1, value: 'too late' } } }
  }
  await choose(home, { passport: 'flyocr' })
  const waits = page.getByText(/^Its answer is waited for, \d+ seconds? more at most\./)

  await test.step('the person goes on without it', async () => {
    const id = await sent(request, home)
    await page.goto(`${home}/review/${id}`)
    await expect(
      page.getByRole('region', { name: 'Fields' }).getByText(`FlyOCR is being asked, at ${new URL(remote.access.url).host}.`),
    ).toBeVisible({ timeout: 60_000 })
    await expect(waits).toBeVisible()
    await expectAccessible(page)
    await page.setViewportSize({ width: 390, height: 844 })
    await expect(waits).toBeVisible()
    await expectAccessible(page)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
    await page.setViewportSize({ width: 1440, height: 900 })
    await page.getByRole('button', { name: 'Read here' }).press('Enter')
    await expect(fieldRow(page, 'documentNumber').getByRole('textbox')).toHaveValue('K473920P7', { timeout: 60_000 })
    await expect(waits).toHaveCount(0)
    expect(remote.asked).toHaveLength(1)
  })

  await test.step('or waits until the time is over', async () => {
    const id = await sent(request, home)
    await page.goto(`${home}/review/${id}`)
    await expect(waits).toBeVisible({ timeout: 60_000 })
    await expect(page.getByText('FlyOCR does not answer (timeout after 20 s).')).toBeVisible({ timeout: 60_000 })
    await expect(page.getByText('The reader on this machine can read this one.')).toBeVisible()
    // It may have been taken, and charged for: nobody asked twice.
    expect(remote.asked).toHaveLength(2)
    await page.getByRole('button', { name: 'Read here' }).press('Enter')
    await expect(fieldRow(page, 'documentNumber').getByRole('textbox')).toHaveValue('K473920P7', { timeout: 60_000 })
  })
  gate.open()
})
