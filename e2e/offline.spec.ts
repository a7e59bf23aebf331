import { countRecords, dropFile } from './support/desk.ts'
import { expect, test } from './support/journey.ts'
import { specimenFiles } from './support/specimen-files.ts'

test.use({ allowErrors: [/ERR_INTERNET_DISCONNECTED|Failed to fetch/] })

const shots = 20

// Something lost once is lost: never tried again.
test.describe.configure({ retries: 0 })

test('twenty captures without a connection become twenty records, once', async ({ page, context, home, request }) => {
  await page.goto(`${home}/queue`)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  const before = await countRecords(request, home)
  await context.setOffline(true)
  for (let shot = 0; shot < shots; shot++) await dropFile(page, specimenFiles.cardBack, `card ${shot}.jpg`)
  await expect(page.getByText(/Offline, 20 waiting/)).toBeVisible()
  await context.setOffline(false)
  await expect.poll(() => countRecords(request, home), { timeout: 80_000 }).toBe(before + shots)
  await page.reload()
  await page.waitForTimeout(2000)
  expect(await countRecords(request, home)).toBe(before + shots)
})
