import { expect, test } from 'vitest'
import { openTestApi } from '#testing/test-api.ts'
import { once, testCaptures } from '#testing/test-captures.ts'
import { createToldEngine } from '#testing/told-engine.ts'

const engine = createToldEngine()
const api = await openTestApi(engine)
const { client, errors } = api
const { captured } = testCaptures(api, engine)
await api.work()

const number = '6222357761240640'
const shown = '622235••••••0640'

test('the number of a bank card is whole only in the record that is worked on', async () => {
  const { id, version } = await captured({ blank: true }, { documentType: 'bank-card' })
  const edits = [
    { field: 'cardNumber', value: number, how: 'typed' as const },
    { field: 'cardholderName', value: 'ANNA LINDQVIST', how: 'typed' as const },
  ]
  const typed = await client.records.editFields({ id, version, onceKey: once(), edits })
  expect(typed.fields.find(({ key }) => key === 'cardNumber')?.value).toBe(number)
  const listed = await client.records.list({})
  expect(listed.items[0]?.summary).toMatchObject({ title: 'Anna Lindqvist', number: shown })
  await client.records.verify({ id, version: typed.version, onceKey: once() })
  const columns = [{ field: 'cardNumber', column: 'number' }]
  const preview = [
    await client.exports.preview({ format: 'csv', recordIds: [id] }),
    await client.exports.preview({ format: 'csv', recordIds: [id], columns }),
  ]
  const told = JSON.stringify([listed, await client.records.history({ id }), preview])
  expect(told).toContain(shown)
  expect(told).not.toContain(number)
  const asked = columns.map((column) => ({ ...column, writtenAs: 'whole' as const }))
  expect((await client.exports.preview({ format: 'csv', recordIds: [id], columns: asked })).rows).toEqual([[number]])
  // Who has the card finds its record.
  expect((await client.records.list({ text: number })).items.map((item) => item.id)).toEqual([id])
  expect(errors).toEqual([])
})
