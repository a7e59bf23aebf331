import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import sharp from 'sharp'
import { z } from 'zod'
import { type Quad, quadSchema } from '../src/domain/geometry.ts'
import { differenceOf, lookOf } from '../src/testing/find-pictures.ts'
import { captureByApi, fieldRow, verifyButton } from './support/desk.ts'
import { expect, test } from './support/journey.ts'
import { specimenFiles } from './support/specimen-files.ts'
import { type PictureSeen, filesIn, picturesInBrowser, picturesInFolder } from './support/scan-for-pictures.ts'

/** In so few of 64 bits does a smaller or harder compressed copy differ. */
const mostBits = 12

test.afterEach(async ({ request, home }) => {
  await request.patch(`${home}/api/v1/keeping`, { data: { undoMinutes: 10 } })
})

test('a passport is verified, its picture counts down and is gone: none is left on disk, in the database or in the browser', async ({
  page,
  home,
  request,
  server,
}) => {
  const look = await lookOf(await (await request.get(`${home}/specimens/passport.jpg`)).body())
  const placesOf = (seen: readonly PictureSeen[]) => seen.map(({ place, look: own }) => [place, differenceOf(own, look) <= mostBits])
  // The server is shared: what earlier journeys keep is not counted.
  const before = new Set(await filesIn(join(server.dataDir, 'blobs')))
  const ownFiles = async () => (await filesIn(join(server.dataDir, 'blobs'))).filter((file) => !before.has(file))
  await page.goto(home)
  await page.getByRole('button', { name: /Try a specimen passport/ }).click()
  await page.waitForURL(/\/review\//)
  const address = page.url()
  await expect(fieldRow(page, 'surname').getByRole('textbox')).toHaveValue('ERIKSSON')
  await verifyButton(page).click()
  await expect(page.getByText('Verified ERIKSSON.').first()).toBeVisible()

  // Found while it may be there, so that finding nothing says something.
  // On the disk it lies sealed, so nothing looks like a picture; that its file goes is counted.
  expect(placesOf(await picturesInFolder(server.dataDir))).toEqual([])
  expect(await ownFiles()).toHaveLength(1)
  expect(placesOf(await picturesInBrowser(page))).toEqual([['countercheck pictures', true]])
  await page.goto(address)
  await expect(page.getByRole('timer')).toHaveText(/^The picture is destroyed in \d:\d\d\. Opening the record again keeps it\.$/)

  await request.patch(`${home}/api/v1/keeping`, { data: { undoMinutes: 0 } })
  await expect(page.getByText(/^Picture destroyed, \d\d:\d\d\. The values stay\.$/)).toBeVisible()
  await expect(page.getByText(/^[0-9a-f]{64}$/)).toBeVisible()
  await expect(fieldRow(page, 'surname').getByRole('textbox')).toHaveValue('ERIKSSON')
  await expect.poll(async () => picturesInBrowser(page)).toEqual([])
  expect(await picturesInFolder(server.dataDir)).toEqual([])
  expect(await ownFiles()).toEqual([])

  // Opened again it is corrected and verified without its picture.
  await page.getByRole('button', { name: 'Reopen…' }).click()
  await page.getByLabel('Why it is opened again').fill('a second look')
  await page.keyboard.press('Enter')
  await verifyButton(page).click()
  await expect(page.getByText('Verified ERIKSSON.').first()).toBeVisible()
})

test('how long pictures stay is set for a type, by keys, and says beforehand what goes', async ({ page, home }) => {
  await page.goto(`${home}/settings?part=keeping`)
  await page.getByRole('searchbox', { name: 'Find a document type' }).fill('invoice')
  const change = page.getByRole('button', { name: 'Change Invoice', exact: true })
  await expect(page.getByText('The picture is kept until somebody deletes the record. The values are kept.').first()).toBeVisible()
  await change.focus()
  await page.keyboard.press('Enter')
  const form = page.getByRole('form', { name: 'Change Invoice', exact: true })
  await form.getByRole('combobox', { name: 'Pictures' }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('option', { name: 'Keep for days' }).click()
  await form.getByLabel('Days after it was settled').fill('0')
  await expect(form.getByRole('alert')).toHaveText('A whole number from 1 to 36500.')
  await form.getByLabel('Days after it was settled').fill('90')
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
  await page.keyboard.press('Enter')
  await expect(page.getByText('The picture is destroyed 90 days after the record is settled. The values are kept.')).toBeVisible()
  await change.click()
  await page.getByRole('button', { name: 'Back to the usual' }).click()
  await expect(page.getByText('The picture is destroyed 90 days', { exact: false })).toBeHidden()
})

test('a record is held and nobody can destroy it; lifted, its person is forgotten', async ({ page, home, request }) => {
  const { id, fields } = await captureByApi(request, { home, path: specimenFiles.passport })
  const surname = fields.find(({ key }) => key === 'surname')?.value ?? ''
  await page.goto(`${home}/records`)
  await page.getByText(surname).first().click()
  await page.getByRole('button', { name: 'Hold…' }).click()
  await page.keyboard.type('a dispute about the bill')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Held by you since', { exact: false })).toBeVisible()
  expect((await request.delete(`${home}/api/v1/records/${id}`)).status()).toBe(409)
  await page.getByRole('button', { name: 'Lift the hold' }).click()
  await expect(page.getByRole('button', { name: 'Hold…' })).toBeVisible()

  await page.goto(`${home}/settings?part=keeping`)
  await page.getByLabel('Name', { exact: true }).fill(surname.toLowerCase())
  await page.keyboard.press('Enter')
  await expect(page.getByRole('list', { name: 'Records that were found' })).toContainText(surname)
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
  await page.getByRole('button', { name: 'Destroy 1 record…' }).click()
  await page.getByRole('button', { name: 'Destroy', exact: true }).click()
  await expect(page.getByText('1 record was destroyed.').first()).toBeVisible()
  expect((await request.get(`${home}/api/v1/records/${id}`)).status()).toBe(404)
})

/** The brightest pixel of a part of a picture, 0..255. */
async function brightestIn(file: string, [topLeft, , bottomRight]: Quad): Promise<number> {
  const { width, height } = await sharp(file).metadata()
  const [left, top] = [Math.ceil(topLeft.x * width), Math.ceil(topLeft.y * height)]
  const part = { left, top, width: Math.floor(bottomRight.x * width) - left, height: Math.floor(bottomRight.y * height) - top }
  return Math.max(...(await sharp(file).extract(part).greyscale().raw().toBuffer()))
}

test('a value is blacked out by keys, a part by drawing: what is saved is black there, and the original stays', async ({
  page,
  home,
  request,
}) => {
  const { id } = await captureByApi(request, { home, path: specimenFiles.passport })
  await page.goto(`${home}/review/${id}`)
  await fieldRow(page, 'documentNumber').getByRole('textbox').focus()
  await page.keyboard.press('Alt+b')
  const bar = page.getByRole('group', { name: 'Black out' })
  await bar.getByRole('button', { name: 'Over Number' }).focus()
  await page.keyboard.press('Enter')
  const box = page.getByRole('button', { name: 'Black box 1 of 1' })
  await box.focus()
  for (const key of ['Shift+ArrowDown', 'ArrowUp']) await page.keyboard.press(key)
  const layer = await page.locator('.redaction-layer').boundingBox()
  if (layer === null) throw new Error('no page')
  await page.mouse.move(layer.x + layer.width * 0.05, layer.y + layer.height * 0.8)
  await page.mouse.down()
  await page.mouse.move(layer.x + layer.width * 0.3, layer.y + layer.height * 0.9, { steps: 4 })
  await page.mouse.up()
  await expect(page.getByRole('button', { name: 'Black box 2 of 2' })).toBeVisible()
  await page.keyboard.press('Shift+Tab')
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
  await bar.getByRole('button', { name: 'Done' }).click()

  const path = `${home}/api/v1/records/${id}/pages/0`
  await expect.poll(async () => (await (await request.get(`${path}/redactions`)).json()).boxes.length).toBe(2)
  const saved = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Save the picture with its black boxes' }).click()
  const file = await (await saved).path()
  const answer = await (await request.get(`${path}/redactions`)).json()
  const brightest = await Promise.all(
    z
      .object({ boxes: z.array(quadSchema) })
      .parse(answer)
      .boxes.map(async (quad) => brightestIn(file, quad)),
  )
  expect(Math.max(...brightest)).toBeLessThan(6)
  expect((await request.get(`${path}/original`)).status()).toBe(409)
})
