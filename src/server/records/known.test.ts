import { sql } from 'kysely'
import { expect, test } from 'vitest'
import type { RecordEntry } from '#domain/record.ts'
import { openTestApi } from '#testing/test-api.ts'
import { supplierMarksOfRecords } from '../database/migrations/0007-supplier-marks.ts'
import type { Within } from '../database/within.ts'
import { codeOf, once, testCaptures } from '#testing/test-captures.ts'
import { createToldEngine } from '#testing/told-engine.ts'

const engine = createToldEngine()
const api = await openTestApi(engine)
const { client, errors } = api
const { captured } = testCaptures(api, engine)
await api.work()

let numbered = 0

/** A commercial invoice of a supplier; what is told stands in print. */
async function capture(print: Record<string, string>): Promise<RecordEntry> {
  numbered += 1
  const own = { invoiceNumber: `R-${numbered}000`, issueDate: '2026-03-12', totalIncludingTax: '119.00' }
  return captured({ print: { ...own, ...print } }, { documentType: 'commercial-invoice' })
}

/** A person confirms all that is open and verifies. */
async function verify({ id, version, fields }: RecordEntry): Promise<RecordEntry> {
  const edits = fields
    .filter(({ state, value }) => value !== null && (state === 'look' || state === 'conflict'))
    .map(({ key, value }) => ({ field: key, value, how: 'confirmed' as const }))
  const edited = await client.records.editFields({ id, version, onceKey: once(), edits })
  return client.records.verify({ id, version: edited.version, onceKey: once() })
}

const fieldOf = ({ fields }: RecordEntry, key: string) => fields.find((field) => field.key === key)
const memoryOf = (record: RecordEntry, key: string) =>
  fieldOf(record, key)?.evidence.filter(({ kind }) => kind === 'as-before' || kind.endsWith('-differs'))

test('an account that no earlier invoice of the supplier has is a conflict, which a person has to settle', async () => {
  const supplier = { sellerName: 'Muster GmbH', sellerTaxId: 'DE123456789' }
  const first = await verify(await capture({ ...supplier, iban: 'DE02120300000000202051' }))
  const same = await capture({ ...supplier, sellerName: 'MUSTER  GmbH.', iban: 'DE02 1203 0000 0000 2020 51' })
  expect(fieldOf(same, 'iban')?.state).toBe('look')
  const before = { invoices: '1', day: '2026-03-12', record: first.id }
  expect(memoryOf(same, 'iban')).toEqual([{ kind: 'as-before', weight: 'for', values: before }])

  const other = await capture({ ...supplier, iban: 'DE89370400440532013000' })
  expect(fieldOf(other, 'iban')?.state).toBe('conflict')
  expect(memoryOf(other, 'iban')).toEqual([{ kind: 'account-differs', weight: 'against', values: before }])
  expect(await codeOf(client.records.verify({ id: other.id, version: other.version, onceKey: once() }))).toBe('record.not-settled')

  const settled = await verify(other)
  expect(fieldOf(settled, 'iban')?.state).toBe('verified')
  expect(memoryOf(settled, 'iban')).toEqual([{ kind: 'account-differs', weight: 'note', values: before }])
  const third = await capture({ ...supplier, iban: 'DE89370400440532013000' })
  expect(memoryOf(third, 'iban')?.map(({ kind }) => kind)).toEqual(['as-before'])
  expect(errors).toEqual([])
})

test('a tax id that is new under a name, and a name that is new under a tax id, are told', async () => {
  await verify(await capture({ sellerName: 'Nordvik Paper AS', sellerTaxId: 'NO987654321' }))
  const newId = await capture({ sellerName: 'Nordvik Paper AS', sellerTaxId: 'NO111222333' })
  expect(memoryOf(newId, 'sellerTaxId')?.map(({ kind }) => kind)).toEqual(['tax-id-differs'])
  const newName = await capture({ sellerName: 'Nordvig Paper AS', sellerTaxId: 'NO 987 654 321' })
  expect(memoryOf(newName, 'sellerName')?.map(({ kind }) => kind)).toEqual(['supplier-name-differs'])
  expect([fieldOf(newId, 'sellerTaxId')?.state, fieldOf(newName, 'sellerName')?.state]).toEqual(['conflict', 'conflict'])
})

test('what is opened again, rejected or deleted is not remembered; a settled record remembers what was known then', async () => {
  const supplier = { sellerName: 'Alfa Srl', sellerTaxId: 'IT12345678901' }
  const first = await verify(await capture({ ...supplier, iban: 'IT60X0542811101000000123456' }))
  const second = await capture({ ...supplier, iban: 'IT60X0542811101000000123456' })
  const sightings = async (id: string) => (await client.records.known({ id })).sightings.map(({ last }) => last.recordId)
  expect(await sightings(second.id)).toEqual([first.id])
  const verified = await verify(second)
  expect([await sightings(first.id), await sightings(second.id)]).toEqual([[], [first.id]])

  const open = await client.records.reopen({ id: first.id, version: first.version, onceKey: once(), reason: 'wrong' })
  expect([await sightings(first.id), await sightings(second.id)]).toEqual([[second.id], []])
  await client.records.reject({ id: first.id, version: open.version, onceKey: once(), reason: 'wrong' })
  expect(await sightings(second.id)).toEqual([])
  const third = await capture(supplier)
  expect(await sightings(third.id)).toEqual([verified.id])
  await client.records.remove({ id: second.id })
  expect(await sightings(third.id)).toEqual([])
})

test('invoices that say the same of a supplier are counted, not listed one by one', async () => {
  const supplier = { sellerName: 'Beta SA', sellerTaxId: 'FR12345678901' }
  await verify(await capture({ ...supplier, issueDate: '2026-01-05' }))
  const last = await verify(await capture({ ...supplier, issueDate: '2026-02-05' }))
  const { id } = await capture(supplier)
  const response = await api.request(`/api/v1/records/${id}/known`)
  expect(await response.json()).toEqual({
    own: { names: [], taxIds: [] },
    sightings: [{ values: supplier, invoices: 2, last: { recordId: last.id, day: '2026-02-05' } }],
  })
})

test('suppliers of records from before they were remembered are found too', async () => {
  const { database } = api.services
  const marks = async (within: Within) => within.selectFrom('record').select(['id', 'supplier_marks']).orderBy('id').execute()
  const own = await marks(database)
  expect(own.filter(({ supplier_marks }) => supplier_marks.length === 2).length).toBeGreaterThan(5)
  await database.transaction().execute(async (within) => {
    await sql`alter table record drop column supplier_marks`.execute(within)
    await supplierMarksOfRecords.up(within)
    expect(await marks(within)).toEqual(own)
  })
})

test('of a record that is not there nothing is known', async () => {
  expect(await codeOf(client.records.known({ id: '00000000-0000-4000-8000-000000000000' }))).toBe('record.not-found')
})
