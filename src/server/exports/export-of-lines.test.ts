import { expect, test } from 'vitest'
import { addOwnTypes } from '#catalogue/catalogue.ts'
import type { ExportColumn } from '#contract/exports.contract.ts'
import { lineDocument, lineValues } from '#testing/line-document.ts'
import { openTestApi } from '#testing/test-api.ts'
import { once, testCaptures } from '#testing/test-captures.ts'
import { createToldEngine } from '#testing/told-engine.ts'

addOwnTypes([lineDocument])
const engine = createToldEngine()
const api = await openTestApi(engine)
await api.work()
const { client, request } = api
const { captured, verified } = testCaptures(api, engine)
const verifiedLines = async (more: Record<string, string> = {}) =>
  verified({ print: { ...lineValues, ...more } }, { documentType: lineDocument.key })

const column = (field: string, heading: string): ExportColumn => ({ field, column: heading, writtenAs: 'as-it-is' })
const columns = [
  column('reference', 'Visit'),
  column('net', 'Net'),
  column('line', 'No.'),
  column('lineItems:name', 'Item'),
  column('lineItems:amount', 'Amount'),
]

async function fileOf(id: string): Promise<string> {
  return (await request(`/api/v1/exports/${id}/file`)).text()
}

test('a file has a row for each line and a last one with totals, as the preview shows it', async () => {
  const record = await verifiedLines({ 'lineItems:4:name': '=HYPERLINK("http://evil.example")' })
  const chosen = { format: 'csv' as const, columns, recordIds: [record.id], rowOf: 'line' as const, hasTotals: true }
  const preview = await client.exports.preview(chosen)
  expect(preview).toMatchObject({ records: 1, totals: [['Total', '3640.00', '', '', '3640.00']] })
  expect(preview.rows).toHaveLength(4)
  const run = await client.exports.run({ ...chosen, onceKey: once() })
  expect(run.records).toBe(1)
  expect((await fileOf(run.id)).replace(/^\uFEFF/, '').split('\r\n')).toEqual([
    'Visit,Net,No.,Item,Amount',
    ',3640.00,1,Copy paper,2240.00',
    ',3640.00,2,Gel pens,558.00',
    ',3640.00,3,Archive box,762.00',
    `,3640.00,4,"'=HYPERLINK(""http://evil.example"")",80.00`,
    'Total,3640.00,,,3640.00',
    '',
  ])
})

test('a row may be a whole invoice, and its totals are those of all rows, not of those shown', async () => {
  const one = await verifiedLines()
  const two = await verifiedLines()
  const open = await captured({ print: lineValues }, { documentType: lineDocument.key })
  const chosen = {
    format: 'csv' as const,
    columns: [column('net', 'Net'), column('gross', 'Gross')],
    recordIds: [one.id, two.id, open.id],
    hasTotals: true,
  }
  const run = await client.exports.run({ ...chosen, onceKey: once() })
  const rows = (await fileOf(run.id)).trim().split('\r\n').slice(1)
  expect(rows).toEqual(['3640.00,4107.60', '3640.00,4107.60', '7280.00,8215.20'])
})

test('a negative amount stays a number, and what only begins like one is guarded', async () => {
  const record = await verifiedLines({ 'lineItems:4:name': '-1+1', 'lineItems:5:amount': '-80.00', net: '3560.00', gross: '4027.60' })
  const run = await client.exports.run({
    format: 'csv',
    columns: [column('lineItems:name', 'Item'), column('lineItems:amount', 'Amount')],
    recordIds: [record.id],
    rowOf: 'line',
    onceKey: once(),
  })
  expect((await fileOf(run.id)).trim().split('\r\n').slice(-2)).toEqual(["'-1+1,80.00", ',-80.00'])
})

test('in JSON the lines stand inside their record, in XLSX each is a row', async () => {
  const record = await verifiedLines()
  const asked = { recordIds: [record.id], rowOf: 'line' as const, hasTotals: true }
  const run = await client.exports.run({ ...asked, format: 'json', onceKey: once() })
  const [entry] = JSON.parse(await fileOf(run.id))
  expect(entry.values).toMatchObject({ net: '3640.00', gross: '4107.60' })
  expect(entry.lines).toHaveLength(4)
  expect(entry.verdict).toMatchObject({ verdict: 'consistent', fails: [], differ: [] })
  expect(entry.verdict.holds).toEqual(expect.arrayContaining(['netAndTax', 'lineItems:3:amountOfLine']))
  expect(entry.lines[2]).toMatchObject({ line: '3', line_name: 'Archive box', line_quantity: '120', line_amount: '762.00' })
  const again = { ...asked, recordIds: [record.id], format: 'xlsx' as const, columns }
  expect((await client.exports.preview(again)).rows).toHaveLength(4)
  expect((await client.exports.run({ ...again, onceKey: once() })).fileName).toMatch(/\.xlsx$/)
})

test('a template keeps what a row is', async () => {
  const id = once()
  const template = {
    id,
    name: 'Lines',
    format: 'csv' as const,
    columns,
    documentTypes: [lineDocument.key],
    onlyNew: false,
    rowOf: 'line' as const,
    hasTotals: true,
  }
  await client.exports.saveTemplate(template)
  expect((await client.exports.templates()).find((each) => each.id === id)).toEqual(template)
})
