import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { drawFaces } from '../src/testing/faces/drawn-face.ts'
import { captureByApi, recordOf } from './support/desk.ts'
import { expect, test } from './support/journey.ts'
import { specimenFiles } from './support/specimen-files.ts'

/** Whatever happened, the next journey finds faces turned off. */
test.afterEach(async ({ request, home }) => {
  await request.put(`${home}/api/v1/settings/faces`, { data: { isOn: false } })
})

async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)).toEqual([])
}

test('faces are turned on, the portrait is compared with a picture by keyboard, and a person decides', async ({ page, home, request }) => {
  const { id } = await captureByApi(request, { home, path: specimenFiles.passport })
  await expect.poll(async () => (await recordOf(request, { home, id })).status, { timeout: 60_000 }).not.toBe('reading')
  await page.goto(`${home}/review/${id}`)
  await expect(page.getByRole('button', { name: 'Verify' }).first()).toBeVisible()
  await expect(page.getByRole('region', { name: 'Person on the document' })).toHaveCount(0)

  await page.goto(`${home}/settings?part=faces`)
  const faces = page.getByRole('switch', { name: 'Compare faces' })
  await expect(faces).not.toBeChecked()
  await faces.focus()
  await page.keyboard.press('Space')
  await expect(faces).toBeChecked()
  await expect(page.getByText('ask each person first')).toBeVisible()

  await page.goto(`${home}/review/${id}`)
  const section = page.getByRole('region', { name: 'Person on the document' })
  await section.getByRole('button', { name: 'Compare with the person…' }).focus()
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Compare with the person' })
  await expectAccessible(page)
  const choose = async (file: string | { name: string; mimeType: string; buffer: Buffer }) => {
    const chooser = page.waitForEvent('filechooser')
    await dialog.getByRole('button', { name: 'Choose a picture…' }).press('Enter')
    await (await chooser).setFiles(file)
  }
  await choose({ name: 'other.jpg', mimeType: 'image/jpeg', buffer: await drawFaces([{ likeness: 8 }]) })
  await expect(dialog.getByRole('heading', { name: 'Does not look like the same person.' })).toBeVisible()
  await expect(dialog.getByText('This is a hint for you, not a proof')).toBeVisible()
  await expect(dialog.getByRole('img', { name: 'On the document' })).toBeVisible()
  await expectAccessible(page)

  await dialog.getByRole('button', { name: 'Take again' }).press('Enter')
  await choose(specimenFiles.passport)
  await expect(dialog.getByRole('heading', { name: 'Looks like the same person.' })).toBeVisible()
  await page.setViewportSize({ width: 390, height: 844 })
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  await dialog.getByRole('button', { name: 'Different person…' }).press('Enter')
  await dialog.getByRole('button', { name: 'It is a different person' }).press('Enter')
  await expect(dialog.getByRole('alert')).toHaveText('Say what tells it.')
  await dialog.getByRole('button', { name: 'Cancel' }).press('Enter')
  await dialog.getByRole('button', { name: 'I see the same person' }).press('Enter')
  await expect(dialog).toBeHidden()
  await expect(section.getByText('A person saw the same person.')).toBeVisible()
})
