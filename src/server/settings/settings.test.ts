import { expect, test } from 'vitest'
import { openTestApi } from '#testing/test-api.ts'
import { codeOf, once, testCaptures } from '#testing/test-captures.ts'
import { createToldEngine } from '#testing/told-engine.ts'

const engine = createToldEngine()
const api = await openTestApi(engine)
const { client } = api
const { captured } = testCaptures(api, engine)
await api.work()

const invoice = {
  invoiceNumber: 'R-2026-1',
  issueDate: '2026-03-12',
  sellerName: 'Muster GmbH',
  buyerName: 'Kundenwerk AG',
  totalIncludingTax: '119.00',
}
const capture = async (print: Record<string, string> = invoice) => captured({ print }, { documentType: 'commercial-invoice' })
const buyerOf = ({ fields }: Awaited<ReturnType<typeof capture>>) => {
  const buyer = fields.find(({ key }) => key === 'buyerName')
  return [buyer?.state, ...(buyer?.evidence.map(({ kind }) => kind) ?? [])]
}

test('until it is set who we are, no buyer is checked', async () => {
  expect(await client.settings.get()).toEqual({ ownCompany: { names: [], taxIds: [] }, faces: { isOn: false } })
  expect(buyerOf(await capture())).not.toContain('rule-fails')
})

test('a buyer who is somebody else has to be accepted with a reason; one who is ours is proven', async () => {
  await client.settings.setOwnCompany({ names: ['Zenith Information Ltd'], taxIds: [] })
  const record = await capture()
  expect(buyerOf(record)).toEqual(expect.arrayContaining(['conflict', 'rule-fails']))
  const open = record.fields.filter(({ state, key }) => state === 'look' && key !== 'buyerName')
  const edits = open.map(({ key, value }) => ({ field: key, value, how: 'confirmed' as const }))
  const { id, version } = await client.records.editFields({ id: record.id, version: record.version, onceKey: once(), edits })
  expect(await codeOf(client.records.verify({ id, version, onceKey: once() }))).toBe('record.not-settled')
  const accepted = await client.records.acceptRule({ id, version, onceKey: once(), rule: 'buyerIsOurs', reason: 'for a daughter' })
  expect((await client.records.verify({ id, version: accepted.version, onceKey: once() })).status).toBe('verified')

  const ours = await capture({ ...invoice, buyerName: 'Zenith Information Ltd' })
  expect(buyerOf(ours).slice(0, 2)).toEqual(['proven', 'is-ours'])
  expect((await client.records.known({ id: ours.id })).own).toEqual({ names: ['Zenith Information Ltd'], taxIds: [] })
})

test('everybody who listens is told that it changed', async () => {
  const stop = new AbortController()
  const events = await client.events.stream(undefined, { signal: stop.signal })
  expect((await events.next()).value).toEqual({ kind: 'hello' })
  await client.settings.setOwnCompany({ names: [], taxIds: ['DE987654321'] })
  expect((await events.next()).value).toEqual({ kind: 'settings' })
  stop.abort()
  expect(await client.settings.get()).toMatchObject({ ownCompany: { names: [], taxIds: ['DE987654321'] } })
})

test('a specimen is nobody’s invoice', async () => {
  await client.settings.setOwnCompany({ names: ['Zenith Information Ltd'], taxIds: [] })
  const specimen = await captured({ print: invoice }, { documentType: 'commercial-invoice', origin: 'specimen' })
  expect(buyerOf(specimen)).not.toContain('rule-fails')
})

test('faces are looked at only once somebody turned that on, and the history says who', async () => {
  const changed = async () =>
    (await api.services.database.selectFrom('event').select(['who', 'kind']).where('kind', 'like', 'faces-%').execute()).map(
      ({ who, kind }) => `${who} ${kind}`,
    )
  expect(await client.settings.setFaces({ isOn: false })).toMatchObject({ faces: { isOn: false } })
  expect(await changed()).toEqual([])
  expect(await client.settings.setFaces({ isOn: true })).toMatchObject({ faces: { isOn: true } })
  expect(await changed()).toEqual(['person faces-on'])
})
