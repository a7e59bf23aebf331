import { countRecords, fieldRow, recordOf, untilSynced, verifyButton } from './support/desk.ts'
import { expect, test } from './support/journey.ts'
import { launchWithCamera } from './support/launch-with-camera.ts'
import { specimenFiles } from './support/specimen-files.ts'

test.use({
  permissions: ['camera'],
  launchOptions: launchWithCamera(specimenFiles.camera),
})

test('a passport held to the webcam becomes a verified record', async ({ page, home, request }) => {
  await page.goto(`${home}/capture`)
  await expect.poll(() => page.evaluate(() => document.querySelector('video')?.videoWidth ?? 0)).toBeGreaterThan(0)
  // The page is in view and still: it is captured by itself, or at the latest with Space.
  await page.keyboard.press('Space')
  await expect.poll(() => countRecords(request, home), { timeout: 60_000 }).toBeGreaterThan(0)
  const { items } = await (await request.get(`${home}/api/v1/records?sort=oldest&limit=1`)).json()
  const id: string = items[0].id
  await expect.poll(async () => (await recordOf(request, { home, id })).status, { timeout: 60_000 }).toBe('to-review')
  const record = await recordOf(request, { home, id })
  expect(record.origin).toBe('camera')
  expect(record.documentType).toBe('passport')
  expect(record.fields.find(({ key }) => key === 'documentNumber')).toMatchObject({ value: 'K473920P7' })

  await page.goto(`${home}/review/${id}`)
  await expect(fieldRow(page, 'surname').getByRole('textbox')).toHaveValue('LINDQVIST')
  for (let keys = 0; keys < 14 && !(await verifyButton(page).evaluate((button) => button === document.activeElement)); keys++) {
    await page.keyboard.press('Enter')
    await page.waitForTimeout(100)
  }
  await untilSynced(page)
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await recordOf(request, { home, id })).status).toBe('verified')
})
