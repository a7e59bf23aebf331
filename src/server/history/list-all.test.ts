import { expect, test } from 'vitest'
import { type Asker, singlePerson } from '#domain/accounts/asker.ts'
import { type EventKind, allEventKinds } from '#domain/history/event-kind.ts'
import { rightsOfRole } from '#domain/accounts/role.ts'
import { openTestApi } from '#testing/test-api.ts'
import { once, testCaptures } from '#testing/test-captures.ts'
import { createToldEngine } from '#testing/told-engine.ts'
import { addEvents } from '../records/records-repository.ts'

const engine = createToldEngine()
let asker: Asker = singlePerson
const api = await openTestApi(engine, { asker: () => asker })
await api.work()
const { client, services } = api
const { captured, verified } = testCaptures(api, engine)

const passport = await verified()
const bill = await captured({ print: { invoiceNumber: 'R-7', issueDate: '2026-03-12' } }, { documentType: 'commercial-invoice' })
const at = (day: string) => new Date(`${day}T12:00:00`)
const add = async (kind: EventKind, { day = '2026-05-17', who = 'ines', data = {} }: { day?: string; who?: string; data?: object } = {}) =>
  addEvents(services.database, { recordId: null, at: at(day), who }, [{ kind, data: { ...data } }])

async function as<Result>(who: Asker, act: () => Promise<Result>): Promise<Result> {
  asker = who
  return act().finally(() => {
    asker = singlePerson
  })
}
type Asked = Parameters<typeof client.history.list>[0]
const kindsOf = async (asked: Asked = {}) => (await client.history.list({ limit: 200, ...asked })).map(({ kind }) => kind)

test('lines by kind, person, day and record, together', async () => {
  await add('signed-in')
  await add('signed-in', { who: 'jun' })
  await add('signed-out', { day: '2026-05-18' })
  await add('accounts-on', { day: '2026-05-19' })
  expect(await kindsOf({ kind: ['signed-in', 'accounts-on'] })).toEqual(['accounts-on', 'signed-in', 'signed-in'])
  expect(await kindsOf({ who: 'ines' })).toEqual(['accounts-on', 'signed-out', 'signed-in'])
  expect(await kindsOf({ from: '2026-05-17', to: '2026-05-18' })).toEqual(['signed-out', 'signed-in', 'signed-in'])
  expect(await kindsOf({ to: '2026-05-17', who: 'jun' })).toEqual(['signed-in'])
  expect(await kindsOf({ recordId: bill.id })).toEqual(['read', 'captured'])
  expect(await kindsOf({ recordId: bill.id, kind: ['verified'] })).toEqual([])
})

test('page by page, each line once', async () => {
  const all = (await client.history.list({ limit: 200 })).map(({ id }) => id)
  const paged: number[] = []
  for (;;) {
    const page = await client.history.list({ limit: 3, before: paged.at(-1) })
    paged.push(...page.map(({ id }) => id))
    if (page.length < 3) break
  }
  expect(paged).toEqual(all)
  expect(paged).toEqual(paged.toSorted((one, other) => other - one))
})

test('of a record that is gone the lines stay, and it is said to be gone', async () => {
  const { id } = await captured()
  const there = async () => (await client.history.list({ recordId: id })).map(({ kind, isThere }) => [kind, isThere])
  expect(await there()).toEqual([
    ['read', true],
    ['captured', true],
  ])
  await client.records.remove({ id })
  expect(await there()).toEqual([
    ['removed', false],
    ['read', false],
    ['captured', false],
  ])
})

test('who sees some documents only is told of theirs, and of what is about none', async () => {
  const invoices: Asker = { who: 'ines', rights: rightsOfRole.admin, queues: ['invoices'] }
  await as(invoices, async () => {
    const lines = await client.history.list({ limit: 200 })
    expect(new Set(lines.map(({ recordId }) => recordId))).toEqual(new Set([bill.id, null]))
    expect(await client.history.list({ recordId: passport.id })).toEqual([])
  })
  expect(await kindsOf({ recordId: passport.id })).toContain('verified')
})

test('of what happened to access it is told to whom; of a document nothing that was typed', async () => {
  await add('person-added', { data: { person: 'the id', role: 'reviewer', passphrase: 'no' } })
  const [line] = await client.history.list({ limit: 1 })
  expect(line?.data).toEqual({ person: 'the id', role: 'reviewer' })
  await client.records.changeReference({ id: bill.id, version: bill.version, onceKey: once(), reference: 'Family Lund' })
  expect(JSON.stringify(await client.history.list({ limit: 200 }))).not.toMatch(/Family Lund|shot \d|R-7|ERIKSSON/)
})

test('a kind that there is not is refused', async () => {
  const status = async (query: string) => (await api.request(`/api/v1/history?${query}`)).status
  expect(await status('kind=signed-in&kind=verified&from=2026-05-17')).toBe(200)
  for (const wrong of ['kind=anything', 'from=yesterday', 'recordId=1', 'before=0'])
    expect([wrong, await status(wrong)]).toEqual([wrong, 400])
})

test('each kind stands in one group', () => expect(new Set(allEventKinds).size).toBe(allEventKinds.length))
