import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { captureByApi } from './support/desk.ts'
import { expect, test } from './support/journey.ts'
import { specimenFiles } from './support/specimen-files.ts'

const script = '"><img src=x onerror="window.ran=1"><svg onload="window.ran=1"></svg><script>window.ran=1</script>'

test('markup in values, file names and references is shown as it was typed, on every screen, and runs on none', async ({
  page,
  home,
  request,
}) => {
  const opened: string[] = []
  page.on('dialog', (dialog) => {
    opened.push(dialog.message())
    void dialog.dismiss()
  })
  const { id, version } = await captureByApi(request, { home, path: specimenFiles.passport })
  const send = async (method: string, path: string, data: object) => (await request.fetch(`${home}/api/v1${path}`, { method, data })).json()
  const edits = ['surname', 'givenNames', 'placeOfBirth', 'authority'].map((field) => ({ field, value: script, how: 'typed' }))
  const edited = await send('PATCH', `/records/${id}/fields`, { version, onceKey: randomUUID(), edits })
  await send('PUT', `/records/${id}/reference`, { version: edited.version, onceKey: randomUUID(), reference: script })
  const template = { name: script, format: 'csv', columns: [{ field: 'surname', column: script }], documentTypes: [], onlyNew: false }
  await send('PUT', `/export-templates/${randomUUID()}`, template)
  const file = { name: `${script}.jpg`, mimeType: 'image/jpeg', buffer: await readFile(specimenFiles.passport) }
  await request.post(`${home}/api/v1/records/${id}/pages`, { multipart: { file, idempotencyKey: randomUUID() } })

  // The value itself is on the screen: nothing was cleaned away that would make this pass.
  await page.goto(`${home}/review/${id}`)
  await expect(page.locator('[data-field="surname"]')).toContainText('onerror')
  for (const path of ['/queue', `/records?open=${id}`, '/export', '/history']) {
    await page.goto(`${home}${path}`)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    // In the record's drawer reference and file names stand as text.
    if (path.includes('open')) await expect(page.getByText(/onerror/).first()).toBeAttached()
    else await expect(page.getByRole('main')).toContainText(/passport|surname|captured|csv/i)
    expect(await page.evaluate(() => 'ran' in window)).toBe(false)
    expect(await page.locator('img[src="x"], svg[onload]').count()).toBe(0)
  }
  expect(opened).toEqual([])
})
