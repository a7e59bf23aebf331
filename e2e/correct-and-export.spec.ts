import { readFile } from 'node:fs/promises'
import { captureByApi, dropFile, fieldRow, recordOf, untilSynced, verifyButton } from './support/desk.ts'
import { expect, test } from './support/journey.ts'
import { specimenFiles } from './support/specimen-files.ts'

test('a dropped card is corrected by keyboard alone, verified, and leaves as a file', async ({ page, home, request }) => {
  await page.goto(`${home}/queue`)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await dropFile(page, specimenFiles.cardBack)
  const row = page.getByRole('row', { name: /MOREAU/ })
  await expect(row).toBeVisible({ timeout: 60_000 })

  await page.keyboard.press('Enter')
  await page.waitForURL(/\/review\//)
  const id = new URL(page.url()).pathname.split('/').at(-1) ?? ''
  await expect(fieldRow(page, 'surname')).toHaveAttribute('data-state', 'look')
  await expect(fieldRow(page, 'documentNumber')).toHaveAttribute('data-state', 'proven')

  // Enter walks through the doubts; the given names are mended on the way.
  for (let keys = 0; keys < 12; keys++) {
    if (
      await fieldRow(page, 'givenNames')
        .getByRole('textbox')
        .evaluate((input) => input === document.activeElement)
    )
      break
    await page.keyboard.press('Enter')
  }
  await page.keyboard.press('Control+a')
  await page.keyboard.type('IKER JON')
  for (let keys = 0; keys < 12 && !(await verifyButton(page).evaluate((button) => button === document.activeElement)); keys++) {
    await page.keyboard.press('Enter')
    await page.waitForTimeout(100)
  }
  await untilSynced(page)
  await page.keyboard.press('Enter')
  await expect(page.getByText(/^Verified MOREAU/)).toBeVisible()

  const record = await recordOf(request, { home, id })
  expect(record.status).toBe('verified')
  const givenNames = record.fields.find(({ key }) => key === 'givenNames')
  expect(givenNames).toMatchObject({ value: 'IKER JON', state: 'verified', source: 'person' })
  expect(givenNames?.readings.some(({ source, value }) => source === 'mrz' && value === 'IKER')).toBe(true)

  await page.goto(`${home}/export`)
  await page
    .getByRole('radio', { name: 'CSV' })
    .or(page.getByRole('button', { name: 'CSV' }))
    .first()
    .click()
  const download = page.waitForEvent('download')
  await page.keyboard.press('Control+Enter')
  const csv = await readFile(await (await download).path(), 'utf8')
  expect(csv.charCodeAt(0)).toBe(0xfeff)
  expect(csv).toContain('IKER JON')
  expect(csv).toContain('T22000129')
  await expect.poll(async () => (await recordOf(request, { home, id })).status).toBe('exported')

  const exported = await recordOf(request, { home, id })
  // Asked for once more, it says so before anything is written; one key writes it all the same.
  await page.goto(`${home}/export?records=${encodeURIComponent(JSON.stringify([id]))}`)
  await expect(page.getByText(/was exported before/)).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('button', { name: 'Export it again' })).toBeFocused()
  const again = page.waitForEvent('download')
  await page.keyboard.press('Alt+a')
  await again
  await expect.poll(async () => (await recordOf(request, { home, id })).version).toBe(exported.version + 1)
})

test('no keystroke is lost on a slow computer', async ({ page, home, request }) => {
  const { id } = await captureByApi(request, { home, path: specimenFiles.cardBack })
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 6 })
  await page.goto(`${home}/review/${id}`)
  const input = fieldRow(page, 'givenNames').getByRole('textbox')
  await input.click()
  await input.press('Control+a')
  await page.keyboard.type('MAXIMILIAN JOSEF')
  await expect(input).toHaveValue('MAXIMILIAN JOSEF')
})

test('an expired passport blocks until it is accepted with a reason', async ({ page, home, request }) => {
  const { id } = await captureByApi(request, { home, path: specimenFiles.expiredPassport })
  await page.goto(`${home}/review/${id}`)
  await expect(page.getByText('Must settle:')).toBeVisible()
  // Quiet, not disabled: pressed, it says what is in the way.
  await verifyButton(page).click({ force: true })
  expect((await recordOf(request, { home, id })).status).toBe('to-review')
  await page.getByRole('button', { name: 'Accept with a reason' }).click()
  await page.keyboard.type('training specimen')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Must settle:')).toBeHidden()
  await expect.poll(async () => (await recordOf(request, { home, id })).acceptedRules.length).toBe(1)
  await page.keyboard.press('Control+Enter')
  await expect.poll(async () => (await recordOf(request, { home, id })).status).toBe('verified')
})

test('a verified record is found, opened again and keeps its history', async ({ page, home, request }) => {
  const { id, version } = await captureByApi(request, { home, path: specimenFiles.passport })
  const verified = await request.post(`${home}/api/v1/records/${id}/verify`, { data: { version, onceKey: `verify-${id}` } })
  expect(verified.status()).toBe(200)
  await page.goto(`${home}/records`)
  await expect(page.getByRole('row', { name: /LINDQVIST/ }).first()).toBeVisible()
  await page.keyboard.press('/')
  // A passport's values are encrypted: part of a name finds nothing, and it is said why.
  await page.keyboard.type('lindq')
  await expect(page.getByText(/whole words/i).first()).toBeVisible()
  await page.keyboard.type('vist')
  await expect(page).toHaveURL(/lindqvist/)
  await page
    .getByRole('row', { name: /LINDQVIST/ })
    .first()
    .click()
  const drawer = page.getByRole('complementary', { name: 'Record', exact: true })
  await expect(drawer.getByRole('heading', { name: 'History' })).toBeVisible()
  await page.getByRole('button', { name: /^Reopen/ }).click()
  await page.keyboard.type('wrong person')
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await recordOf(request, { home, id })).status).toBe('to-review')
  const history = await (await request.get(`${home}/api/v1/records/${id}/history`)).json()
  expect(history.map(({ kind }: { kind: string }) => kind)).toEqual(expect.arrayContaining(['captured', 'verified', 'reopened']))
})
