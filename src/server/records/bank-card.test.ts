import { inflateRawSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { addOwnTypes } from '#catalogue/catalogue.ts'
import { documentTypeOf } from '#domain/own-types/document-type-of.ts'
import { ownTypeSchema } from '#domain/own-types/own-type.ts'
import { madePageText } from '#testing/made-page-text.ts'
import { openTestApi } from '#testing/test-api.ts'
import { once, testCaptures } from '#testing/test-captures.ts'
import { createToldEngine } from '#testing/told-engine.ts'

const engine = createToldEngine()
const api = await openTestApi(engine)
const { client, errors } = api
const { captured, newPicture, create, settled } = testCaptures(api, engine)
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

const memberCard = {
  key: 'member-card',
  name: 'Member card',
  titles: ['MEMBER CARD'],
  fields: { documentNumber: { kind: 'card-number', labels: ['Card No.'] }, memberSince: { kind: 'date', labels: ['Since'] } },
}

/** The bytes of every file in a workbook, which is a ZIP. */
function sheetsOf(zip: Buffer): string {
  const texts: string[] = []
  for (let at = zip.indexOf('PK\u0003\u0004'); at >= 0; at = zip.indexOf('PK\u0003\u0004', at + 4)) {
    const [method, size] = [zip.readUInt16LE(at + 8), zip.readUInt32LE(at + 18)]
    const start = at + 30 + zip.readUInt16LE(at + 26) + zip.readUInt16LE(at + 28)
    const bytes = zip.subarray(start, size > 0 ? start + size : undefined)
    texts.push((method === 0 ? bytes : inflateRawSync(bytes)).toString('utf8'))
  }
  return texts.join('\n')
}

test('what is a card number is shown in part under whatever key a type of the owner has it', async () => {
  addOwnTypes([documentTypeOf(ownTypeSchema.parse(memberCard))])
  const { id, version } = await captured({ blank: true }, { documentType: 'member-card' })
  const edits = [{ field: 'documentNumber', value: number, how: 'typed' as const }]
  const typed = await client.records.editFields({ id, version, onceKey: once(), edits })
  await client.records.verify({ id, version: typed.version, onceKey: once() })
  const listed = await client.records.list({ documentType: 'member-card' })
  expect(listed.items[0]?.summary).toMatchObject({ title: shown, number: shown })
  const files = await Promise.all(
    (['csv', 'json', 'xlsx'] as const).map(async (format) => {
      const run = await client.exports.run({ format, recordIds: [id], onceKey: once() })
      const bytes = Buffer.from(await (await api.request(`/api/v1/exports/${run.id}/file`)).arrayBuffer())
      return format === 'xlsx' ? sheetsOf(bytes) : bytes.toString('utf8')
    }),
  )
  for (const said of [...files, JSON.stringify([listed, await client.records.history({ id })])]) {
    expect(said).toContain(shown)
    expect(said).not.toContain(number)
  }
})

test('the text of a page goes when the page turns out to be a bank card, with the lines that a person corrected', async () => {
  const text = madePageText([['NORTHGATE BANK'], ['6222 3577 6124 064O'], ['CVV 737']])
  const page = await settled((await create(await newPicture({ text }))).id)
  const general = await client.records.changeType({ id: page.id, version: page.version, onceKey: once(), documentType: 'general-page' })
  const { id, version } = await settled(general.id)
  const edits = [
    { field: 'text:0:1', value: '6222 3577 6124 0640', how: 'typed' as const },
    { field: 'text:0:2', value: 'CVV 738', how: 'typed' as const },
  ]
  const corrected = await client.records.editFields({ id, version, onceKey: once(), edits })
  const turned = await client.records.changeType({ id, version: corrected.version, onceKey: once(), documentType: 'bank-card' })
  const card = await settled(id)
  const said = [turned, card, await client.records.history({ id })].map((each) => JSON.stringify(each).replaceAll(/[\s-]/g, ''))
  for (const each of said) expect(each).not.toMatch(/62223577|6124064|73[78]/)
  expect(await api.services.database.selectFrom('page_text').selectAll().where('record_id', '=', id).execute()).toEqual([])
  expect(errors.join('')).not.toMatch(/62223577|73[78]/)
})
