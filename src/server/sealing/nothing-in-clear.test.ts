import { expect, test } from 'vitest'
import { databaseDump, wordsIn } from '#testing/database-dump.ts'
import { openTestApi } from '#testing/test-api.ts'
import { once, testCaptures } from '#testing/test-captures.ts'
import { createToldEngine } from '#testing/told-engine.ts'
import { toldPassport } from '#testing/told-passport.ts'

const engine = createToldEngine()
const api = await openTestApi(engine)
const { client, services } = api
const { captured, create, newPicture, settled } = testCaptures(api, engine)
await api.work()

/** Shorter words may stand in any text by chance. */
const leastLetters = 6

/** All that is told of a document: whole, and each of its longer words. */
function wordsOf(values: readonly string[]): string[] {
  const words = values.flatMap((value) => [value, ...value.split(/[^\p{L}\p{N}]+/u)])
  return [...new Set(words)].filter((word) => word.length >= leastLetters)
}

const person = {
  surname: 'LINDENSCHMIDT',
  givenNames: 'WILHELMINA CHARLOTTE',
  documentNumber: 'X4RTBPFW4',
  dateOfBirth: '1961-11-27',
  dateOfExpiry: '2036-03-09',
  personalNumber: 'QZ77451938',
}
const typed = { surname: 'LINDENSCHMITT', reference: 'Zimmer Lindenschmidt', reason: 'Frau Lindenschmidt zeigte den alten Pass' }

test('of a passport that was captured, corrected, verified and exported no value stands in any table', async () => {
  const picture = await newPicture(toldPassport(person))
  const file = new File([await picture.arrayBuffer()], 'Wilhelmina Lindenschmidt.jpg', { type: 'image/jpeg' })
  const first = await settled((await create(file, { reference: typed.reference })).id)
  const { id } = first
  const asked = (version: number) => ({ id, version, onceKey: once() })
  const edited = await client.records.editFields({
    ...asked(first.version),
    edits: [{ field: 'surname', value: typed.surname, how: 'typed' }],
  })
  const rejected = await client.records.reject({ ...asked(edited.version), reason: typed.reason })
  const opened = await client.records.reopen({ ...asked(rejected.version), reason: typed.reason })
  const back = await client.records.editFields({
    ...asked(opened.version),
    edits: [{ field: 'surname', value: person.surname, how: 'typed' }],
  })
  const verified = await client.records.verify(asked(back.version))
  for (const format of ['csv', 'json'] as const) await client.exports.run({ format, columns: [], recordIds: [id], onceKey: once() })
  expect(verified.fields.find(({ key }) => key === 'surname')?.value).toBe(person.surname)

  const words = wordsOf([...Object.values(person), ...Object.values(typed), '611127', '360309', file.name])
  expect(words.length).toBeGreaterThan(12)
  expect(wordsIn(await databaseDump(services.database), words)).toEqual([])
  // All of it is there for who may see it.
  expect(await client.records.get({ id })).toMatchObject({ reference: typed.reference, pages: [{ fileName: file.name }] })
  expect(JSON.stringify(await client.records.history({ id }))).toContain(typed.reason)
})

test('the same look finds each value of an invoice, which is kept in clear', async () => {
  const invoice = { sellerName: 'Papierfabrik Nordstern', invoiceNumber: 'RE-2026-004711', issueDate: '2026-03-12' }
  const { id } = await captured({ print: { ...invoice, totalIncludingTax: '119.00' } }, { documentType: 'commercial-invoice' })
  const words = wordsOf(Object.values(invoice))
  const found = wordsIn(await databaseDump(services.database), words)
  for (const word of words) expect(found).toContain(`record: ${word}`)
  expect((await client.records.list({ text: 'rdster' })).items.map((item) => item.id)).toEqual([id])
})

test('nobody knows yet what a picture shows: until then its values are sealed', async () => {
  const { id } = await captured({ print: { sellerName: 'Ungewissheit Handels GmbH' } })
  expect((await client.records.get({ id })).documentType).toBeNull()
  expect(wordsIn(await databaseDump(services.database), ['Ungewissheit'])).toEqual([])
})

test('with a record goes the key that anything of it opens by', async () => {
  const { id } = await captured(toldPassport(person))
  const keys = async () => services.database.selectFrom('record_key').select('record_id').where('record_id', '=', id).execute()
  expect(await keys()).toHaveLength(1)
  await client.records.remove({ id })
  expect(await keys()).toEqual([])
})
