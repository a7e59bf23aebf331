import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { APIRequestContext } from '@playwright/test'
import { expectAccessible } from './support/expect-accessible.ts'
import { expect, test } from './support/journey.ts'
import { holder, specimenFiles } from './support/specimen-files.ts'

interface Signing {
  address: string
  key: string
  secret: string
}

/** As a program made for FlyOCR calls. */
async function call(request: APIRequestContext, { address, key, secret }: Signing) {
  const timestamp = String(Date.now())
  const token = createHash('md5').update(`${key}+${timestamp}+${secret}`).digest('hex')
  const file = { name: 'passport.jpg', mimeType: 'image/jpeg', buffer: await readFile(specimenFiles.passport) }
  return (await request.post(`${address}/api/recog.do`, { multipart: { key, token, timestamp, typeId: '13', file } })).json()
}

test('a client is made by keyboard, its key and secret copied; it calls, is seen to have called, and is ended', async ({
  page,
  home,
  request,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto(`${home}/settings?part=clients`)
  await expect(page.getByText('First client')).toBeVisible()
  await page.getByRole('button', { name: 'New client' }).press('Enter')
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Name of the program').fill('Front desk')
  await dialog.getByLabel('Calls a minute').fill('0')
  await expect(dialog.getByText('A number from 1 to 6,000.')).toBeVisible()
  await dialog.getByLabel('Calls a minute').fill('1')
  await dialog.getByRole('checkbox', { name: 'Faces' }).press('Space')
  await dialog.getByLabel('Name of the program').press('Enter')

  await expect(dialog.getByRole('heading', { name: 'Key and secret of Front desk' })).toBeVisible()
  await expectAccessible(page)
  const copied = async (label: string) => {
    await dialog.getByRole('button', { name: `Copy: ${label}` }).press('Enter')
    return page.evaluate(async () => navigator.clipboard.readText())
  }
  const signing = { address: await copied('Address'), key: await copied('Key'), secret: await copied('Secret') }
  expect(signing).toEqual({ address: home, key: expect.stringMatching(/^cc-/), secret: expect.stringMatching(/^[\w-]{32}$/) })
  await dialog.getByRole('button', { name: 'I have put them away' }).press('Enter')
  const client = page.getByRole('listitem').filter({ hasText: 'Front desk' })
  await expect(client.getByText('never called')).toBeVisible()
  await expect(page.getByText(signing.secret)).toHaveCount(0)

  const { message, cardsinfo } = await call(request, signing)
  expect(message).toEqual({ status: 13, value: 'Recognition Completed' })
  expect(cardsinfo[0].items).toContainEqual(expect.objectContaining({ desc: 'Passport Number MRZ', content: holder.documentNumber }))
  expect((await call(request, signing)).message.status).toBe(-3)

  await page.reload()
  await expect(client.getByText('last called')).toBeVisible()
  await expect(client.getByText('2 calls today')).toBeVisible()
  await client.getByRole('button', { name: 'Last calls of Front desk' }).press('Enter')
  await expect(client.getByRole('row', { name: /\/api\/recog\.do 13 13 / })).toBeVisible()
  await expect(client.getByRole('row', { name: /\/api\/recog\.do 13 -3 / })).toBeVisible()
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme })
    await expectAccessible(page)
  }
  await page.setViewportSize({ width: 390, height: 844 })
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)

  await client.getByRole('button', { name: 'What can be done with Front desk' }).press('Enter')
  await page.getByRole('menuitem', { name: 'End' }).press('Enter')
  await page.getByRole('dialog').getByRole('button', { name: 'End', exact: true }).press('Enter')
  await expect(client).toHaveCount(0)
  expect((await call(request, signing)).message.status).toBe(-4)
})
