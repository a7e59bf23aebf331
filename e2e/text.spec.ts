import { AxeBuilder } from '@axe-core/playwright'
import { captureByApi, recordOf, untilSynced, verifyButton } from './support/desk.ts'
import { expect, test } from './support/journey.ts'
import { specimenFiles } from './support/specimen-files.ts'

test('a letter is read, searched, corrected and verified, by keyboard alone', async ({ page, home, request }) => {
  const { id, documentType, status } = await captureByApi(request, { home, path: specimenFiles.letter })
  expect({ documentType, status }).toEqual({ documentType: 'general-page', status: 'to-review' })
  await page.goto(`${home}/review/${id}`)
  const line = (number: number) => page.getByRole('textbox', { name: new RegExp(`^Line ${number}(,|$)`) })
  await expect(line(1)).toHaveValue('Harbour Lane Joinery')
  await expect(page.locator('.box-line').first()).toBeVisible()
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])

  await page.keyboard.press('Control+KeyF')
  await page.keyboard.type('shel')
  await expect(page.getByText('2 hits')).toBeVisible()
  await expect(page.locator('.box-mark')).toHaveCount(2)
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await expect(page.getByText('2 of 2')).toBeVisible()
  await page.keyboard.press('Shift+Enter')
  await expect(page.locator('.text-hit.is-now')).toHaveText('shel')

  await line(2).focus()
  await page.keyboard.press('Control+KeyA')
  await page.keyboard.type('Invoice for Maja Lindqvist')
  await untilSynced(page)
  for (let keys = 0; keys < 20 && !(await verifyButton(page).evaluate((button) => button === document.activeElement)); keys++) {
    await page.keyboard.press('Enter')
    await page.waitForTimeout(100)
  }
  await untilSynced(page)
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await recordOf(request, { home, id })).status).toBe('verified')
  const found = async (text: string) => (await (await request.get(`${home}/api/v1/records?text=${text}`)).json()).total
  expect(await found('maja+joinery')).toBe(1)
  expect(await found('miss')).toBe(0)
})
