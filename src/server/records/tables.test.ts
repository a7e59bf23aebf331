import { expect, test } from 'vitest'
import { addOwnTypes } from '#catalogue/catalogue.ts'
import { rowsOfTable } from '#domain/table/rows-of-table.ts'
import { lineDocument, lineValues } from '#testing/line-document.ts'
import { openTestApi } from '#testing/test-api.ts'
import { codeOf, once, testCaptures } from '#testing/test-captures.ts'
import { createToldEngine } from '#testing/told-engine.ts'

addOwnTypes([lineDocument])
const engine = createToldEngine()
const api = await openTestApi(engine)
await api.work()
const { client } = api
const { captured } = testCaptures(api, engine)
const capturedLines = async (more: Record<string, string> = {}) =>
  captured({ print: { ...lineValues, ...more } }, { documentType: lineDocument.key })
const typed = (field: string, value: string | null) => ({ field, value, how: 'typed' as const })

test('cells are stored, edited, told of in the history and verified as fields are', async () => {
  const record = await capturedLines({ 'lineItems:3:quantity': '126' })
  expect(rowsOfTable(record.fields, 'lineItems')).toEqual([1, 2, 3, 4])
  expect(record.fields.find(({ key }) => key === 'lineItems:3:quantity')).toMatchObject({ value: '126', state: 'conflict' })
  expect(await codeOf(client.records.verify({ id: record.id, version: record.version, onceKey: once() }))).toBe('record.not-settled')

  const edits = [typed('lineItems:3:quantity', '120'), typed('lineItems:4.1:name', 'Ribbon'), typed('lineItems:4.1:amount', '0.00')]
  const edited = await client.records.editFields({ id: record.id, version: record.version, onceKey: once(), edits })
  expect(rowsOfTable(edited.fields, 'lineItems')).toEqual([1, 2, 3, 4, 4.1])
  const [latest, before] = await client.records.history({ id: record.id })
  expect([before?.data, latest?.data]).toContainEqual({ field: 'lineItems:4.1:name', how: 'typed', old: null, new: 'Ribbon' })

  const verified = await client.records.verify({ id: record.id, version: edited.version, onceKey: once() })
  expect(verified.status).toBe('verified')
  expect(verified.fields.find(({ key }) => key === 'lineItems:1:name')).toMatchObject({ state: 'verified', value: 'Copy paper' })
})

test('a row that was emptied stays gone when the picture is read again', async () => {
  const record = await capturedLines()
  const columns = Object.keys(lineDocument.tables?.['lineItems']?.columns ?? {})
  const edits = columns.map((column) => typed(`lineItems:2:${column}`, null))
  const edited = await client.records.editFields({ id: record.id, version: record.version, onceKey: once(), edits })
  expect(rowsOfTable(edited.fields, 'lineItems')).toEqual([1, 3, 4])
  await client.records.readAgain({ id: record.id, version: edited.version, onceKey: once() })
  await expect.poll(async () => client.records.get({ id: record.id }), { timeout: 10_000 }).toMatchObject({ status: 'to-review' })
  expect(rowsOfTable((await client.records.get({ id: record.id })).fields, 'lineItems')).toEqual([1, 3, 4])
})

test('a failing line is accepted by its own name, and cells that the type lacks are refused', async () => {
  const { id, version } = await capturedLines({ 'lineItems:3:quantity': '126' })
  const rule = 'lineItems:3:amountOfLine'
  const accepted = await client.records.acceptRule({ id, version, onceKey: once(), rule, reason: 'so agreed' })
  expect(accepted.acceptedRules).toMatchObject([{ rule, reason: 'so agreed' }])
  for (const wrong of ['lineItems:3:colour', 'amountOfLine', 'rows:1:amountOfLine']) {
    const asked = client.records.acceptRule({ id, version: accepted.version, onceKey: once(), rule: wrong, reason: 'x' })
    expect(await codeOf(asked)).toBe('rule.unknown')
  }
  for (const field of ['lineItems:1:colour', 'lineItems:0:name', 'rows:1:name']) {
    const asked = client.records.editFields({ id, version: accepted.version, onceKey: once(), edits: [typed(field, 'x')] })
    expect(await codeOf(asked)).toBe('field.unknown')
  }
})
