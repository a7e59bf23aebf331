import { expect, test } from './support/journey.ts'
import { fieldRow, verifyButton } from './support/desk.ts'

test('a stranger tries the specimen: one key from picture to verified, one to take it back', async ({ page, home }) => {
  await page.goto(home)
  await page.getByRole('button', { name: /Try a specimen passport/ }).click()
  await page.waitForURL(/\/review\//)
  await expect(fieldRow(page, 'surname').getByRole('textbox')).toHaveValue('ERIKSSON')
  const rules = page.getByRole('region', { name: 'Rules' })
  await expect(rules.getByText('Everything else is proven. Look at the portrait and go on.')).toBeVisible()
  await expect(rules.getByText(/^Date of issue, Authority,? and Place of birth: .* Verifying accepts them\.$/)).toBeVisible()
  await expect(verifyButton(page)).toBeFocused()

  await page.keyboard.press('Enter')
  await expect(page.getByText('Verified ERIKSSON.').first()).toBeVisible()
  await page.keyboard.press('Control+z')
  await page.waitForURL(/\/review\//)
  await expect(verifyButton(page)).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Verified ERIKSSON.').last()).toBeVisible()
})

test('a specimen is never exported', async ({ page, home, request }) => {
  await page.goto(home)
  const answer = await request.post(`${home}/api/v1/exports/preview`, { data: { format: 'csv' } })
  expect((await answer.json()).records).toBe(0)
})
