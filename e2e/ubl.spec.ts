import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { AxeBuilder } from '@axe-core/playwright'
import type { APIRequestContext } from '@playwright/test'
import { recordOf } from './support/desk.ts'
import { expect, test } from './support/journey.ts'
import { postInvoice } from './support/post-invoice.ts'

const whole = {
  invoiceNumber: 'R-7',
  issueDate: '2025-03-05',
  dueDate: '2025-04-04',
  currency: 'EUR',
  sellerName: 'Lieferwerk GmbH',
  sellerAddress: 'Ring 3, 04109 Leipzig, DE',
  sellerTaxId: 'DE123456789',
  buyerName: 'Kundenwerk AG',
  buyerAddress: 'Kade 1, 1011AB Den Haag, NL',
  totalExcludingTax: '198.00',
  totalTax: '37.62',
  totalIncludingTax: '235.62',
  'lineItems:1:name': 'Kabel',
  'lineItems:1:quantity': '20',
  'lineItems:1:unitPrice': '9.90',
  'lineItems:1:amount': '198.00',
  'lineItems:1:taxRate': '19',
}

async function postVerified(request: APIRequestContext, home: string, values: Record<string, string>): Promise<void> {
  const id = await postInvoice(request, { home, documentType: 'commercial-invoice', values })
  const { version, fields } = await recordOf(request, { home, id })
  // What the letter under it says, as it was read.
  const open = fields.filter(({ state, value }) => value !== null && (state === 'look' || state === 'conflict'))
  const edits = open.map(({ key, value }) => ({ field: key, value, how: 'confirmed' }))
  const address = `${home}/api/v1/records/${id}`
  if (edits.length > 0) await request.patch(`${address}/fields`, { data: { version, onceKey: randomUUID(), edits } })
  const now = (await recordOf(request, { home, id })).version
  expect((await request.post(`${address}/verify`, { data: { version: now, onceKey: randomUUID() } })).status()).toBe(200)
}

test('UBL is offered once an invoice is verified, says what one lacks, and is written by keyboard', async ({ page, home, request }) => {
  await page.goto(`${home}/export`)
  await expect(page.getByText('JSON', { exact: true }).first()).toBeVisible()
  await expect(page.getByText('UBL', { exact: true })).toHaveCount(0)

  const { dueDate: _dueDate, ...without } = whole
  await postVerified(request, home, whole)
  await postVerified(request, home, { ...without, invoiceNumber: 'R-8' })
  await page.reload()
  await page.getByText('UBL', { exact: true }).click()
  await expect(page.getByRole('link', { name: 'Lieferwerk GmbH, R-8' })).toBeVisible()
  await expect(page.getByText('No due date or payment terms.')).toBeVisible()
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])

  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('region', { name: 'Preview' }).getByText(/^1 record written to countercheck-.*\.xml\.$/)).toBeVisible()
  const download = page.waitForEvent('download')
  await page
    .getByRole('link', { name: /^Download countercheck.*\.xml$/ })
    .first()
    .click()
  expect(await readFile(await (await download).path(), 'utf8')).toContain('<cbc:ID>R-7</cbc:ID>')
})
