import type { Locator, Page } from '@playwright/test'
import { drawFaces } from '../src/testing/faces/drawn-face.ts'
import { captureByApi } from './support/desk.ts'
import { expectAccessible } from './support/expect-accessible.ts'
import { expect, test } from './support/journey.ts'
import { launchWithCamera } from './support/launch-with-camera.ts'
import { specimenFiles } from './support/specimen-files.ts'

/** Whatever happened, the next journey finds faces turned off. */
test.afterEach(async ({ request, home }) => {
  await request.put(`${home}/api/v1/settings/faces`, { data: { isOn: false } })
})

test.use({
  permissions: ['camera'],
  launchOptions: launchWithCamera(specimenFiles.camera),
})

async function chooseFile(page: Page, button: Locator, buffer: Buffer): Promise<void> {
  const chooser = page.waitForEvent('filechooser')
  await button.press('Enter')
  await (await chooser).setFiles({ name: 'person.jpg', mimeType: 'image/jpeg', buffer })
}

test('faces are turned on, the portrait is compared with people by keyboard, and a person decides', async ({ page, home, request }) => {
  const { id } = await captureByApi(request, { home, path: specimenFiles.passport })
  await page.goto(`${home}/review/${id}`)
  await expect(page.getByRole('button', { name: 'Verify' }).first()).toBeVisible()
  const section = page.getByRole('region', { name: 'Person on the document' })
  await expect(section).toHaveCount(0)

  await page.goto(`${home}/settings?part=faces`)
  const faces = page.getByRole('switch', { name: 'Compare faces' })
  await expect(faces).not.toBeChecked()
  await faces.focus()
  await page.keyboard.press('Space')
  await expect(faces).toBeChecked()
  await expect(page.getByText('ask each person first')).toBeVisible()

  await page.goto(`${home}/review/${id}`)
  await expect(section).toBeVisible()
  await page.keyboard.press('Alt+KeyF')
  const verdict = page.getByRole('region', { name: 'Result' }).getByRole('heading', { level: 2 })
  await expect(verdict).toHaveText('Nothing compared yet')
  await expect(page.getByRole('img', { name: 'On the document' })).toBeVisible()
  await expect(page.locator('video')).toHaveCount(0)
  await expectAccessible(page)

  // The passport of the same person is held into the camera.
  await page.keyboard.press('Space')
  await expect.poll(() => page.evaluate(() => document.querySelector('video')?.videoWidth ?? 0)).toBeGreaterThan(0)
  await expect(page.getByRole('button', { name: 'Take the picture' })).toBeVisible()
  await page.keyboard.press('Space')
  await expect(verdict).toHaveText('Looks like the same person')
  await expect(page.getByText('This is a hint for you, not a proof')).toBeVisible()
  await page.keyboard.press('o')
  const mix = page.getByRole('slider', { name: 'How much of the second picture is seen' })
  await expect(mix).toHaveValue('50')
  await page.keyboard.press('ArrowRight')
  await expect(mix).toHaveValue('55')
  await page.keyboard.press('m')
  await expect(page.getByRole('button', { name: 'Match light' })).toHaveAttribute('aria-pressed', 'true')
  await expectAccessible(page)
  await page.keyboard.press('o')

  // Two people: the larger is compared first, and is somebody else.
  await page.getByRole('button', { name: 'Take again' }).press('Enter')
  const other = [
    { likeness: 0, at: { x: 0.27, y: 0.5 }, size: 0.7 },
    { likeness: 5, at: { x: 0.75, y: 0.5 }, size: 0.5 },
  ]
  await chooseFile(page, page.getByRole('button', { name: 'Choose a picture…' }), await drawFaces(other))
  await expect(verdict).toHaveText('Does not look like the same person')
  await expect(page.getByText('2 people are in view. Choose the one to compare.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Face 1 of 2' })).toHaveAttribute('aria-pressed', 'true')
  await page.getByRole('button', { name: 'Face 2 of 2' }).press('Enter')
  await expect(page.getByRole('button', { name: 'Face 2 of 2' })).toHaveAttribute('aria-pressed', 'true')
  await page.setViewportSize({ width: 390, height: 844 })
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  await expect(page.getByRole('button', { name: 'I see the same person' })).toBeInViewport()
  await expectAccessible(page)

  await page.keyboard.press('Alt+KeyR')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert').filter({ hasText: 'Say what tells it.' })).toBeVisible()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Alt+KeyU')
  await expect(section.getByText('A second person is to look.').first()).toBeVisible()
  await page.goto(`${home}/queue`)
  await expect(page.getByText('A second person is to look at the faces')).toBeVisible()
})

test('two pictures that are of no record are compared', async ({ page, home, request }) => {
  await request.put(`${home}/api/v1/settings/faces`, { data: { isOn: true } })
  await page.goto(`${home}/queue`)
  await page.getByRole('link', { name: 'People' }).press('Enter')
  for (const likeness of [2, 2]) {
    await chooseFile(page, page.getByRole('button', { name: 'Choose a picture…' }).first(), await drawFaces([{ likeness }]))
  }
  await expect(page.getByRole('heading', { name: 'Looks like the same person' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'I see the same person' })).toHaveCount(0)
  await expectAccessible(page)
})
