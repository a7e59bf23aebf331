import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { type TaxOfficeServer, openTaxOfficeServer } from '../src/testing/flyocr/tax-office-server.ts'
import { expect, test } from './support/journey.ts'
import { postInvoice } from './support/post-invoice.ts'
import { type RunningServer, freePort, makeDataDir, removeDataDir, runServer } from './support/run-server.ts'

const values = {
  invoiceCode: '031001900204',
  invoiceNumber: '12345678',
  issueDate: '2026-03-16',
  checkCode: '01234567890123543210',
  sellerName: 'Harbour Lane Supplies',
  sellerTaxId: '91999901MA0K2T4N1H',
  totalIncludingTax: '135.60',
}
const by = { invoiceCode: '031001900204', invoiceNumber: '12345678', billingDate: '2026-03-16', checkCode: '543210' }
const documentType = 'invoice-vat-ordinary'

let office: TaxOfficeServer
let server: RunningServer

// With access to a remote API that is one of ours, on this machine.
test.beforeAll(async () => {
  office = await openTaxOfficeServer()
  const { url, key, secret } = office.access
  const env = { FLYOCR_URL: url, FLYOCR_KEY: key, FLYOCR_SECRET: secret }
  server = await runServer({ port: await freePort(), dataDir: await makeDataDir(), env })
})
test.afterAll(async () => {
  await server.stop()
  await office.stop()
  await removeDataDir(server.dataDir)
})
test.beforeEach(() => {
  office.asked.length = 0
  office.weather = 'fair'
  office.known = [{ by, data: { ...by, checkCode: values.checkCode, state: '1', salesName: 'Harbor Lane Supplies' } }]
})

const section = (page: Page) => page.getByRole('region', { name: 'Tax office' })

test('an invoice is asked for by keyboard: first what leaves, then the answer and what differs', async ({ page, request }) => {
  const id = await postInvoice(request, { home: server.url, documentType, values })
  await page.goto(`${server.url}/review/${id}`)
  const ask = section(page).getByRole('button', { name: 'Ask the tax office…' })
  await ask.focus()
  await page.keyboard.press('Enter')
  await expect(section(page).getByText(`These values leave this computer for ${new URL(office.url).host}.`)).toBeVisible()
  await expect(section(page).getByRole('definition')).toHaveText(['031001900204', '12345678', '2026-03-16', '543210'])
  await page.keyboard.press('Escape')
  await expect(ask).toBeFocused()
  expect(office.asked).toEqual([])

  await page.keyboard.press('Enter')
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
  await page.keyboard.press('Enter')
  await expect(section(page).getByText('The tax office has this invoice, and it is in force.')).toBeVisible()
  expect(office.asked).toEqual([{ typeId: '3007', ...by }])
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])

  // A person typed the seller, and the office spells it otherwise.
  await section(page).getByRole('button', { name: 'Seller', exact: true }).press('Enter')
  await expect(page.locator('[data-field="sellerName"]').getByRole('textbox')).toBeFocused()

  // A reload shows it again and asks nobody.
  await page.reload()
  await expect(section(page).getByText('The tax office has this invoice, and it is in force.')).toBeVisible()
  await expect(section(page).getByRole('button', { name: 'Ask the tax office again…' })).toBeVisible()
  expect(office.asked).toHaveLength(1)
})

test('what is missing is named, and a question without an answer is not asked again', async ({ page, request }) => {
  const { checkCode: _checkCode, invoiceCode: _invoiceCode, ...some } = values
  const id = await postInvoice(request, { home: server.url, documentType, values: { ...some, invoiceNumber: '12345679' } })
  await page.goto(`${server.url}/review/${id}`)
  await expect(
    section(page).getByText('Asking the tax office needs the invoice code and the last six characters of the check code.'),
  ).toBeVisible()
  await page.locator('[data-field="invoiceCode"]').getByRole('textbox').fill(values.invoiceCode)
  await page.locator('[data-field="checkCode"]').getByRole('textbox').fill(values.checkCode)
  office.weather = 'xml'
  // A double click opens and closes; it must not send.
  await section(page).getByRole('button', { name: 'Ask the tax office…' }).dblclick()
  await expect(section(page).getByRole('button', { name: 'Send and ask' })).toHaveCount(0)
  await section(page).getByRole('button', { name: 'Ask the tax office…' }).click()
  await section(page).getByRole('button', { name: 'Send and ask' }).dblclick()
  await expect(section(page).getByText('The tax office may have been asked, and charged for: XML came instead of JSON.')).toBeVisible()
  await page.reload()
  await expect(section(page).getByText('XML came instead of JSON')).toBeVisible()
  expect(office.asked).toEqual([{ typeId: '3007', ...by, invoiceNumber: '12345679' }])
})

test('without access to a remote API there is nothing to press', async ({ page, home, request }) => {
  const id = await postInvoice(request, { home, documentType, values })
  await page.goto(`${home}/review/${id}`)
  await expect(page.getByRole('button', { name: /^Verify and next/ })).toBeVisible()
  await expect(section(page)).toHaveCount(0)
})
