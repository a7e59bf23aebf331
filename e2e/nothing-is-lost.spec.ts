import { type BrowserContext, chromium } from '@playwright/test'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findChromium } from '../src/testing/find-chromium.ts'
import { captureByApi, countRecords, dropFile, fieldRow, recordOf } from './support/desk.ts'
import { expect, test } from './support/journey.ts'
import { freePort, makeDataDir, removeDataDir, runServer } from './support/run-server.ts'
import { specimenFiles } from './support/specimen-files.ts'

test.use({
  allowErrors: [
    /ERR_CONNECTION|ERR_INCOMPLETE_CHUNKED_ENCODING|ERR_EMPTY_RESPONSE|ERR_NETWORK|ERR_INTERNET_DISCONNECTED|Failed to fetch|status of 50/,
  ],
})

// Something lost once is lost: never tried again.
test.describe.configure({ retries: 0 })

const typed = 'IKER JON'

async function typeGivenNames(page: import('@playwright/test').Page): Promise<void> {
  const input = fieldRow(page, 'givenNames').getByRole('textbox')
  await input.click()
  await input.press('Control+a')
  await page.keyboard.type(typed)
  // From here on it is acknowledged: the bar says so.
  await expect(page.getByText('Saved on this computer')).toBeVisible()
}

test('reload as soon as the last keystroke is said to be saved @kill', async ({ page, home, request }) => {
  const { id } = await captureByApi(request, { home, path: specimenFiles.cardBack })
  await page.goto(`${home}/review/${id}`)
  await typeGivenNames(page)
  await page.reload()
  await expect(fieldRow(page, 'givenNames').getByRole('textbox')).toHaveValue(typed)
  await expect.poll(async () => valueOnServer(await recordOf(request, { home, id }))).toBe(typed)
})

test('tab closed as soon as the last keystroke is said to be saved @kill', async ({ page, context, home, request }) => {
  const { id } = await captureByApi(request, { home, path: specimenFiles.cardBack })
  await page.goto(`${home}/review/${id}`)
  await typeGivenNames(page)
  await page.close()
  const again = await context.newPage()
  await again.goto(`${home}/review/${id}`)
  await expect(fieldRow(again, 'givenNames').getByRole('textbox')).toHaveValue(typed)
  await expect.poll(async () => valueOnServer(await recordOf(request, { home, id }))).toBe(typed)
})

test('browser killed as soon as the last keystroke is said to be saved, offline @kill', async ({ home, request }) => {
  const { id } = await captureByApi(request, { home, path: specimenFiles.cardBack })
  const profile = await mkdtemp(join(tmpdir(), 'countercheck-profile-'))
  const first = await openProfile(profile)
  const page = first.context.pages()[0] ?? (await first.context.newPage())
  await page.goto(`${home}/review/${id}`)
  await expect(fieldRow(page, 'givenNames').getByRole('textbox')).toHaveValue('IKER')
  // Offline, so that only this computer can know what was typed.
  await first.context.setOffline(true)
  await typeGivenNames(page)
  await first.kill()
  const second = await openProfile(profile)
  const again = second.context.pages()[0] ?? (await second.context.newPage())
  await again.goto(`${home}/review/${id}`)
  await expect(fieldRow(again, 'givenNames').getByRole('textbox')).toHaveValue(typed)
  await expect.poll(async () => valueOnServer(await recordOf(request, { home, id }))).toBe(typed)
  await second.context.close()
  await rm(profile, { recursive: true, force: true, maxRetries: 5 })
})

test('server killed in the middle of reading and of typing @kill', async ({ page, request }) => {
  const place = { port: await freePort(), dataDir: await makeDataDir() }
  const before = await runServer(place)
  const { id } = await captureByApi(request, { home: before.url, path: specimenFiles.cardBack })
  await page.goto(`${before.url}/review/${id}`)
  await typeGivenNames(page)
  // Acknowledged, and on its way to be read, when the server dies.
  await dropFile(page, specimenFiles.passport)
  await expect.poll(() => countRecords(request, before.url)).toBe(2)
  await before.kill()
  await fieldRow(page, 'surname').getByRole('textbox').click()
  await page.keyboard.press('End')
  await page.keyboard.type('X')
  const after = await runServer(place)
  await expect.poll(async () => valueOnServer(await recordOf(request, { home: after.url, id })), { timeout: 60_000 }).toBe(typed)
  await expect
    .poll(async () => valueOnServer(await recordOf(request, { home: after.url, id }), 'surname'), { timeout: 60_000 })
    .toBe('MOREAUX')
  await expect
    .poll(async () => (await (await request.get(`${after.url}/api/v1/records?status=to-review`)).json()).total, { timeout: 60_000 })
    .toBe(2)
  expect(await countRecords(request, after.url)).toBe(2)
  await after.stop()
  await removeDataDir(place.dataDir)
})

function valueOnServer(record: Awaited<ReturnType<typeof recordOf>>, key = 'givenNames'): string | null | undefined {
  return record.fields.find((field) => field.key === key)?.value
}

/** A browser with a profile on disk, whose processes can be killed as by a power cut. */
async function openProfile(profile: string): Promise<{ context: BrowserContext; kill: () => Promise<void> }> {
  const executablePath = findChromium() ?? undefined
  const port = await freePort()
  const context = await chromium.launchPersistentContext(profile, {
    ...(executablePath === undefined ? {} : { executablePath }),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', `--remote-debugging-port=${port}`],
  })
  return { context, kill: () => killProfile(context, profile) }
}

async function killProfile(context: BrowserContext, profile: string): Promise<void> {
  const gone = new Promise<void>((done) => context.once('close', () => done()))
  const { execFileSync } = await import('node:child_process')
  execFileSync('pkill', ['-9', '-f', profile])
  await gone
}
