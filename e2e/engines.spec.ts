import { captureByApi, fieldRow } from './support/desk.ts'
import { expectAccessible } from './support/expect-accessible.ts'
import { expect, test } from './support/journey.ts'
import { type RunningServer, freePort, makeDataDir, removeDataDir, runServer } from './support/run-server.ts'
import { specimenFiles } from './support/specimen-files.ts'

// The remote API is a second server of our own: it speaks as the vendor does.
const keys = { key: 'demoKey', secret: 'demoSecret of journeys' }
let remote: RunningServer

test.beforeAll(async () => {
  const env = { FLYOCR_SERVE_KEY: keys.key, FLYOCR_SERVE_SECRET: keys.secret }
  remote = await runServer({ port: await freePort(), dataDir: await makeDataDir(), env })
})
test.afterAll(async ({ server }) => {
  await remote.stop()
  await removeDataDir(remote.dataDir)
  // The other journeys of this worker go on with a server that sends nothing.
  await fetch(`${server.url}/api/v1/engines/remote`, { method: 'DELETE' })
  await choose(server.url, { usual: 'embedded', types: { passport: null } })
})

async function choose(home: string, change: object): Promise<void> {
  const headers = { 'content-type': 'application/json' }
  const answer = await fetch(`${home}/api/v1/engines/choice`, { method: 'PATCH', headers, body: JSON.stringify(change) })
  expect(answer.status).toBe(200)
}

const hostOf = ({ url }: RunningServer) => new URL(url).host

// Three passports are read, one of them twice.
test.setTimeout(180_000)

test('keys set and tested, a type chosen, read by both and compared; then nobody answers', async ({ page, home, request }) => {
  await test.step('keys are set and tested by keyboard, and what leaves is said before it is turned on', async () => {
    await page.goto(`${home}/settings?part=engines`)
    await page.getByRole('button', { name: 'Set up' }).press('Enter')
    await page.getByLabel('Address').fill(remote.url)
    await page.getByLabel('Key', { exact: true }).fill(keys.key)
    await page.getByLabel('Secret', { exact: true }).fill(keys.secret)
    await page.keyboard.press('Enter')
    await expect(page.getByText(`Set up for ${hostOf(remote)}, and off. Nothing is sent.`)).toBeVisible()
    await page.getByRole('button', { name: 'Test', exact: true }).press('Enter')
    await expect(page.getByText(`${hostOf(remote)} answered in`)).toContainText('No document of this typeId was recognised')
    await page.getByRole('switch', { name: 'Use FlyOCR' }).press('Space')
    await expect(page.getByRole('dialog')).toContainText(`To ${remote.url} goes:`)
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Turn it on' }).press('Enter')
    await expect(page.getByText(`On. What you choose below is sent to ${hostOf(remote)}.`)).toBeVisible()
  })

  await test.step('a type is chosen, and the capture screen says so', async () => {
    await page.getByLabel('Find a document type').fill('passport')
    await page.getByRole('combobox', { name: 'Who reads Passport', exact: true }).click()
    await page.getByRole('option', { name: 'Both, compared' }).click()
    await expect(page.getByRole('dialog')).toContainText('Let FlyOCR read this type: Passport?')
    await page.getByRole('button', { name: 'Choose it' }).click()
    await expect(page.getByRole('combobox', { name: 'Who reads Passport', exact: true })).toContainText('Both, compared')
    await page.setViewportSize({ width: 390, height: 844 })
    await expectAccessible(page)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
    await page.goto(`${home}/capture`)
    await expect(page.getByText(`May be sent to ${hostOf(remote)}`)).toBeVisible()
    await page.setViewportSize({ width: 1440, height: 900 })
  })

  await test.step('both read it, value beside value', async () => {
    const { id } = await captureByApi(request, { home, path: specimenFiles.passport })
    await page.goto(`${home}/review/${id}`)
    const both = page.getByRole('region', { name: 'Read by both' })
    await expect(both.getByRole('row', { name: 'FlyOCR' })).toContainText('K473920P7')
    await expect(both.getByRole('row', { name: 'This machine' })).toContainText('K473920P7')
    await expect(page.getByRole('region', { name: 'FlyOCR' })).toContainText('FlyOCR read this too: 13')
    await expectAccessible(page)
  })

  await test.step('where nobody answers it says so, and the reader on this machine reads it', async () => {
    await remote.stop()
    await choose(home, { types: { passport: 'flyocr' } })
    const { id } = await captureByApi(request, { home, path: specimenFiles.passport })
    await page.goto(`${home}/review/${id}`)
    await expect(page.getByText('FlyOCR was not asked (no connection). Nothing was sent.')).toBeVisible()
    await page.getByRole('button', { name: 'Try again…' }).press('Enter')
    await expect(page.getByText(`The page leaves this computer for ${hostOf(remote)}`)).toBeVisible()
    await expectAccessible(page)
    await page.keyboard.press('Escape')
    await expect(page.getByRole('button', { name: 'Try again…' })).toBeFocused()
    await page.getByRole('button', { name: 'Read here' }).press('Enter')
    await expect(fieldRow(page, 'documentNumber').getByRole('textbox')).toHaveValue('K473920P7')
    await expect(page.getByRole('region', { name: 'Read by both' })).toHaveCount(0)
  })
})
