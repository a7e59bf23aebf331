import { expect, test } from 'vitest'
import { type Asker, singlePerson } from '#domain/accounts/asker.ts'
import { rightsOfRole } from '#domain/accounts/role.ts'
import type { ServerEvent } from '#contract/events.contract.ts'
import { openTestApi } from '#testing/test-api.ts'
import { codeOf, once, testCaptures } from '#testing/test-captures.ts'
import { createToldEngine } from '#testing/told-engine.ts'
import { toldPassport } from '#testing/told-passport.ts'
import { until } from '#testing/until.ts'

// Somebody who sees invoices only beside somebody who sees all: of what is not theirs there is no trace in anything they ask.
const invoicesOnly: Asker = { who: 'ines', rights: [...rightsOfRole.reviewer, 'records.delete'], queues: ['invoices'] }
let asker: Asker = singlePerson
const engine = createToldEngine()
const api = await openTestApi(engine, { asker: () => asker })
await api.work()
const { client } = api
const { captured, verified, create, newPicture } = testCaptures(api, engine)

async function as<Result>(who: Asker, act: () => Promise<Result>): Promise<Result> {
  asker = who
  return act().finally(() => {
    asker = singlePerson
  })
}

const bill = { invoiceNumber: 'R-7', issueDate: '2026-03-12', sellerName: 'Muster GmbH', totalIncludingTax: '119.00' }
const invoice = async () => captured({ print: bill }, { documentType: 'commercial-invoice' })

const passport = await verified()
const own = await invoice()

test('lists, counts and searches', async () => {
  expect((await client.records.list({})).total).toBe(2)
  await as(invoicesOnly, async () => {
    expect((await client.records.list({})).items.map(({ id }) => id)).toEqual([own.id])
    expect(await client.records.list({ text: 'ERIKSSON' })).toMatchObject({ items: [], total: 0 })
    expect(await client.records.list({ documentType: ['passport'] })).toMatchObject({ items: [], total: 0 })
    const counts = await client.records.counts({})
    expect(counts).toMatchObject({ total: 1, documentType: { 'commercial-invoice': 1 }, doneToday: 0 })
    expect(counts.documentType).not.toHaveProperty('passport')
  })
})

test('the record itself, with all that hangs on it', async () => {
  const { id } = passport
  const change = { id, version: passport.version, onceKey: once() }
  await as(invoicesOnly, async () => {
    expect(await codeOf(client.records.get({ id }))).toBe('record.not-found')
    expect(await codeOf(client.records.history({ id }))).toBe('record.not-found')
    expect(await codeOf(client.pages.original({ id, index: 0 }))).toBe('record.not-found')
    expect(await codeOf(client.records.reopen({ ...change, reason: 'why' }))).toBe('record.not-found')
    expect(await codeOf(client.records.remove({ id }))).toBe('record.not-found')
  })
  expect((await client.records.get({ id })).version).toBe(passport.version)
})

test('no type that is not theirs can be given to a record of theirs', async () => {
  const change = { id: own.id, version: own.version, onceKey: once(), documentType: 'passport' }
  await as(invoicesOnly, async () => expect(await codeOf(client.records.changeType(change))).toBe('document-type.unknown'))
})

test('an export writes only what is theirs, and earlier files with more in them are not there', async () => {
  const asked = { format: 'csv' as const, onlyNew: false }
  const run = await client.exports.run({ ...asked, recordIds: [passport.id], onceKey: once() })
  await as(invoicesOnly, async () => {
    expect(await client.exports.preview({ ...asked, recordIds: [passport.id] })).toMatchObject({ records: 0, stayed: 0, rows: [] })
    expect(await codeOf(client.exports.run({ ...asked, recordIds: [passport.id], onceKey: once() }))).toBe('export.nothing')
    expect(await client.exports.list()).toEqual([])
    expect(await codeOf(client.exports.file({ id: run.id }))).toBe('not-found')
  })
  expect(await client.exports.list()).toHaveLength(1)
})

test('twins of other queues are none', async () => {
  const picture = await newPicture({ print: bill })
  const first = await create(picture, { documentType: 'commercial-invoice' })
  const other = await create(picture, { documentType: 'passport' })
  expect((await client.records.twins({ id: first.id })).map(({ record }) => record.id)).toContain(other.id)
  await as(invoicesOnly, async () => {
    expect((await client.records.twins({ id: first.id })).map(({ record }) => record.id)).not.toContain(other.id)
  })
})

test('what they bring in is theirs until it is known what it shows', async () => {
  const made = await as(invoicesOnly, async () => create(await newPicture(toldPassport())))
  await as({ ...invoicesOnly, who: 'other' }, async () =>
    expect(await codeOf(client.records.get({ id: made.id }))).toBe('record.not-found'),
  )
  await until(async () => expect((await client.records.get({ id: made.id })).documentType).toBe('passport'))
  await as(invoicesOnly, async () => expect(await codeOf(client.records.get({ id: made.id }))).toBe('record.not-found'))
})

test('events tell of nothing that is not theirs', async () => {
  const told: ServerEvent[] = []
  const stream = await as(invoicesOnly, async () => client.events.stream())
  const done = (async () => {
    for await (const event of stream) told.push(event)
  })().catch(() => undefined)
  await until(() => expect(told).toHaveLength(1))
  const { id } = await captured()
  await client.records.remove({ id })
  const mine = await invoice()
  await until(() => expect(told).toContainEqual({ kind: 'record', id: mine.id, version: mine.version, status: mine.status }))
  expect(new Set(told.flatMap((event) => ('id' in event ? [event.id] : [])))).toEqual(new Set([mine.id]))
  await stream.return?.()
  await done
})
