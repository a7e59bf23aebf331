import { AxeBuilder } from '@axe-core/playwright'
import { captureByApi } from './support/desk.ts'
import { expect, test } from './support/journey.ts'
import { specimenFiles } from './support/specimen-files.ts'

const screens = ['/', '/queue', '/capture', '/records', '/export']

for (const scheme of ['light', 'dark'] as const) {
  test(`axe finds nothing on any screen, ${scheme}`, async ({ page, home, request }) => {
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' })
    await page.goto(home)
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
    const { id } = await captureByApi(request, { home, path: specimenFiles.cardBack })
    for (const path of [...screens, `/review/${id}`]) {
      await page.goto(home + path)
      await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
      const { violations } = await new AxeBuilder({ page }).analyze()
      expect(violations.map(({ id: rule, nodes }) => `${path} ${rule}: ${nodes.map((node) => node.html).join(' ')}`)).toEqual([])
    }
  })
}

test('nothing is wider than a phone', async ({ page, home, request }) => {
  const { id } = await captureByApi(request, { home, path: specimenFiles.cardBack })
  await page.setViewportSize({ width: 390, height: 844 })
  for (const path of ['/', '/capture', '/queue', `/review/${id}`, '/records', '/export']) {
    await page.goto(home + path)
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
    expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(390)
  }
})

test('the reference of the API opens without anything from elsewhere', async ({ page, home }) => {
  await page.goto(`${home}/api/docs`)
  await expect(page.getByText('/records/{id}/verify').first()).toBeVisible()
  await page.getByText('Create a record from its first original').click()
  await expect(page.getByText('idempotencyKey').first()).toBeVisible()
})
