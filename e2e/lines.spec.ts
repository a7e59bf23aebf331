import { readFile } from 'node:fs/promises'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { recordOf, untilSynced } from './support/desk.ts'
import { expect, test } from './support/journey.ts'
import { postInvoice } from './support/post-invoice.ts'

const whole = {
  invoiceNumber: '26990000000041076012',
  issueDate: '2026-03-16',
  buyerName: 'Zenith Information Ltd',
  buyerTaxId: '91999902MA1P7R6E5F',
  sellerName: 'Harbour Lane Supplies',
  sellerTaxId: '91999901MA0K2T4N1H',
  totalExcludingTax: '1400.00',
  totalTax: '176.40',
  totalIncludingTax: '1576.40',
  totalInWords: '壹仟伍佰柒拾陆圆肆角整',
}

/** The fourth line of the paper is missing, and a quantity was misread. */
const lines = [
  { name: 'Gel pens', quantity: '30', unitPrice: '18.60', amount: '558.00', taxRate: '13', tax: '72.54' },
  { name: 'Archive box', quantity: '126', unitPrice: '6.35', amount: '762.00', taxRate: '13', tax: '99.06' },
]

const cells = lines.flatMap((line, at) => Object.entries(line).map(([column, value]) => [`lineItems:${at + 1}:${column}`, value] as const))
const invoice = { documentType: 'invoice-fully-digital-ordinary', values: { ...whole, ...Object.fromEntries(cells) } }

const cell = (page: Page, line: string, column: string) =>
  page.getByRole('grid', { name: 'Lines' }).getByRole('textbox', { name: new RegExp(`^Line ${line}, ${column},`) })

test('lines of an invoice are added and mended by keyboard alone, and leave one row each', async ({ page, home, request }) => {
  const id = await postInvoice(request, { home, ...invoice })
  await page.goto(`${home}/review/${id}`)
  await expect(page.getByText('The lines add up to 1320.00, not 1400.00: 80.00 apart.').first()).toBeVisible()

  await cell(page, '2', 'item').focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('End')
  await page.keyboard.press('Alt+Insert')
  await expect(cell(page, '3', 'item')).toBeFocused()
  await page.keyboard.type('Delivery')
  for (const value of ['', '', '1', '80.00', '80.00', '6', '4.80']) {
    await page.keyboard.press('Tab')
    if (value !== '') await page.keyboard.type(value)
  }
  await expect(page.getByText('ties with net')).toBeVisible()

  await cell(page, '2', 'quantity').focus()
  await expect(page.getByText('126 × 6.35 is 800.10, not 762.00. With 120 everything ties.')).toBeVisible()
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
  await page.keyboard.press('Alt+Digit1')
  await expect(cell(page, '2', 'quantity')).toHaveValue('120')

  // A line is taken out and comes back as one.
  await page.keyboard.press('Alt+Delete')
  await expect(page.getByRole('rowheader', { name: /^Line \d/ })).toHaveCount(2)
  await page.keyboard.press('Control+KeyZ')
  await expect(cell(page, '2', 'amount')).toHaveValue('762.00')
  await untilSynced(page)
  await page.keyboard.press('Control+Enter')
  await expect.poll(async () => (await recordOf(request, { home, id })).status).toBe('verified')

  await page.goto(`${home}/export`)
  await page
    .getByRole('navigation', { name: 'Templates' })
    .getByRole('link', { name: /^Everything/ })
    .click()
  await page.getByRole('radio', { name: 'CSV' }).first().click()
  await page.getByRole('radio', { name: 'a line of it' }).click()
  await page.getByRole('checkbox', { name: 'Totals at the end, for each currency' }).check()
  const download = page.waitForEvent('download')
  await page.keyboard.press('Control+Enter')
  const csv = await readFile(await (await download).path(), 'utf8')
  for (const name of ['Gel pens', 'Archive box', 'Delivery']) expect(csv).toContain(name)
  expect(csv.trim().split('\r\n').length).toBeGreaterThanOrEqual(5)
  expect(csv.trim().split('\r\n').at(-1)).toContain('Total')
})
