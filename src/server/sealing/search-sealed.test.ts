import { expect, test } from 'vitest'
import { addOwnTypes } from '#catalogue/catalogue.ts'
import { documentTypeOf } from '#domain/own-types/document-type-of.ts'
import { ownTypeSchema } from '#domain/own-types/own-type.ts'
import type { RecordEntry } from '#domain/record.ts'
import { openTestApi } from '#testing/test-api.ts'
import { once, testCaptures } from '#testing/test-captures.ts'
import { createToldEngine } from '#testing/told-engine.ts'
import { toldPassport } from '#testing/told-passport.ts'
import { findAlike } from '../records/find-alike.ts'

const engine = createToldEngine()
const api = await openTestApi(engine)
const { client, services } = api
const { captured } = testCaptures(api, engine)
await api.work()

const slip = (key: string, sealed: boolean) =>
  documentTypeOf(
    ownTypeSchema.parse({
      key,
      name: key,
      sealed,
      fields: {
        invoiceNumber: { kind: 'document-number' },
        sellerName: { kind: 'name', group: 'seller' },
        sellerTaxId: { kind: 'document-number', group: 'seller' },
        iban: { kind: 'document-number', group: 'seller' },
        issueDate: { kind: 'date' },
        total: { kind: 'amount', group: 'amounts' },
      },
    }),
  )
addOwnTypes([slip('slip-sealed', true), slip('slip-clear', false)])

const passport = await captured(
  toldPassport({ surname: 'VAN LINDENSCHMIDT', givenNames: 'ANNA-MARIA', documentNumber: 'X4RTBPFW4' }, { documentNumber: 'X4 RTB-PFW4' }),
  { reference: 'Visit 12' },
)
const other = await captured(toldPassport({ surname: 'LINDGREN', documentNumber: 'K00000077' }))
const invoice = await captured(
  { print: { sellerName: 'Lindgren Papier', invoiceNumber: 'RE-2026-004711', totalIncludingTax: '119.00' } },
  { documentType: 'commercial-invoice', reference: 'Visit 12' },
)
const names: Readonly<Record<string, string>> = { [passport.id]: 'passport', [other.id]: 'other', [invoice.id]: 'invoice' }

const found = async (asked: Parameters<typeof client.records.list>[0]) => {
  const { items, total } = await client.records.list({ ...asked, sort: 'oldest' })
  expect(items).toHaveLength(total)
  return items.map(({ id }) => names[id] ?? 'unknown')
}

test.each([
  ['lindenschmidt', ['passport']],
  ['Anna lindenschmidt', ['passport']],
  ['LINDENSCHMIDT, maria', ['passport']],
  ['anna-maria', []],
  ['X4RTBPFW4', ['passport']],
  ['x4-rtb-pfw4', ['passport']],
  ['X4 RTB PFW4', ['passport']],
  ['1974-08-12', ['passport', 'other']],
  ['visit', ['passport', 'invoice']],
  // A part of a word of a person finds nothing; one of an invoice does.
  ['lindenschm', []],
  ['indgren', ['invoice']],
  ['lindgren', ['other', 'invoice']],
  ['004711', ['invoice']],
  ['anna nobody', []],
  ['%', []],
])('"%s" finds %j', async (text, which) => {
  expect(await found({ text })).toEqual(which)
})

test('what is found is shown whole, sorted and paged as all other records', async () => {
  const [item] = (await client.records.list({ text: 'lindenschmidt' })).items
  expect(item).toMatchObject({ reference: 'Visit 12', summary: { title: 'VAN LINDENSCHMIDT, Anna Maria', number: 'X4RTBPFW4' } })
  const first = await client.records.list({ sort: 'newest', text: 'utopia', limit: 1 })
  const second = await client.records.list({ sort: 'newest', text: 'utopia', limit: 1, cursor: first.nextCursor ?? '' })
  expect([first, second].map(({ items }) => names[items[0]?.id ?? ''])).toEqual(['other', 'passport'])
  expect(second.nextCursor).toBeNull()
})

test('a reference is found whole among sealed records and those in clear', async () => {
  expect(await found({ reference: 'Visit 12' })).toEqual(['passport', 'invoice'])
  expect(await found({ reference: 'Visit 1' })).toEqual([])
})

test('what a person changes is found under its new words at once, and no more under the old ones', async () => {
  const { id, version } = await captured(toldPassport({ surname: 'OLDENBURG', documentNumber: 'K00000079' }))
  await client.records.editFields({ id, version, onceKey: once(), edits: [{ field: 'surname', value: 'NEUENBURG', how: 'typed' }] })
  const ids = async (text: string) => (await client.records.list({ text })).items.map((item) => item.id)
  expect([await ids('neuenburg'), await ids('oldenburg')]).toEqual([[id], []])
})

const seller = { sellerName: 'Muster GmbH', sellerTaxId: 'DE123456789', iban: 'DE02120300000000202051' }
const written = (invoiceNumber: string) => ({ print: { ...seller, invoiceNumber, issueDate: '2026-03-12', total: '119.00' } })

async function verify({ id, version, fields }: RecordEntry): Promise<RecordEntry> {
  const edits = fields
    .filter(({ state, value }) => value !== null && (state === 'look' || state === 'conflict'))
    .map(({ key, value }) => ({ field: key, value, how: 'confirmed' as const }))
  const edited = edits.length > 0 ? await client.records.editFields({ id, version, onceKey: once(), edits }) : { version }
  return client.records.verify({ id, version: edited.version, onceKey: once() })
}

test.each(['slip-sealed', 'slip-clear'])(
  'of %s the same paper is found again by its numbers, and its supplier is remembered',
  async (documentType) => {
    const number = documentType === 'slip-clear' ? 'R-20260' : 'R-20270'
    const [first, second] = [await captured(written(number), { documentType }), await captured(written(number), { documentType })]
    expect((await client.records.list({ text: 'mus' })).items.some(({ id }) => id === first.id)).toBe(documentType === 'slip-clear')
    const twins = await client.records.twins({ id: second.id })
    expect(twins.map(({ record, because }) => [record.id, because])).toEqual([[first.id, ['number']]])

    await verify(first)
    const third = await captured(written(`${number}1`), { documentType })
    const { sightings } = await client.records.known({ id: third.id })
    expect(sightings).toContainEqual({ values: seller, invoices: 1, last: { recordId: first.id, day: '2026-03-12' } })
    await client.records.remove({ id: first.id })
    expect((await client.records.known({ id: third.id })).sightings).toEqual([])
  },
)

test('two pictures that look alike are told apart by what stands on them, sealed or not', async () => {
  const pattern = '01'.repeat(128)
  const shown = async (documentNumber: string) =>
    captured({
      print: { documentNumber, dateOfBirth: '1974-08-12', dateOfExpiry: '2034-04-15' },
      documentType: 'driving-licence-sweden',
      pattern,
    })
  const [first, same] = [await shown('S1234567'), await shown('S1234567')]
  const values = { documentNumber: 'S1234567', dateOfBirth: '1974-08-12', dateOfExpiry: '2034-04-15' }
  expect(await findAlike(services.database, first.id, { pattern, values, limit: 5 })).toEqual([same.id])
  const others = { documentNumber: 'S7654321', dateOfBirth: '1980-01-02', dateOfExpiry: '2034-04-15' }
  expect(await findAlike(services.database, first.id, { pattern, values: others, limit: 5 })).toEqual([])
})
