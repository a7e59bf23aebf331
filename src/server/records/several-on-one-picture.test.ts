import { beforeEach, expect, test } from 'vitest'
import { quadOfBounds } from '#domain/geometry.ts'
import { writeMrz } from '#domain/mrz/write-mrz.ts'
import { openTestApi } from '#testing/test-api.ts'
import { codeOf, once, testCaptures } from '#testing/test-captures.ts'
import { createToldEngine, smallPicture } from '#testing/told-engine.ts'
import { holder, toldPassport } from '#testing/told-passport.ts'

const engine = createToldEngine()
const api = await openTestApi(engine)
const { client, errors } = api
const { settled } = testCaptures(api, engine)
await api.work()

const left = quadOfBounds({ x: 0, y: 0, width: 0.5, height: 1 })
const right = quadOfBounds({ x: 0.5, y: 0, width: 0.5, height: 1 })
const card = { kind: 'TD1', lines: writeMrz('TD1', { ...holder, documentCode: 'I', documentNumber: 'C1' }) } as const

/** The two records of a picture of a passport beside a card. */
async function captureBoth(seed: number) {
  const bytes = await smallPicture(seed)
  engine.tell(bytes, {
    several: [
      { area: left, told: toldPassport() },
      { area: right, told: card },
    ],
  })
  const made = await client.records.create({ file: new File([bytes], 'desk.jpg'), idempotencyKey: once(), reference: 'room 12' })
  const first = await settled(made.id)
  const { items } = await client.records.list({ limit: 200 })
  const other = items.find(({ id }) => id !== first.id)
  if (!other) throw new Error('No second record')
  return { first, second: await client.records.get({ id: other.id }) }
}

beforeEach(async () => {
  for (const { id } of (await client.records.list({ limit: 200 })).items) await client.records.remove({ id })
})

test('each document of a picture is a record of its own, on its part of the same picture', async () => {
  const { first, second } = await captureBoth(1)
  expect([first.documentType, second.documentType]).toEqual(['passport', 'id-card-td1'])
  expect([first.pages[0]?.area, second.pages[0]?.area]).toEqual([left, right])
  expect(second).toMatchObject({ status: 'to-review', reference: 'room 12', origin: first.origin, capturedAt: first.capturedAt })
  expect(second.pages[0]?.fingerprint).toBe(first.pages[0]?.fingerprint)
  expect(second.fields.find(({ key }) => key === 'documentNumber')?.value).toBe('C1')
  const kinds = async (id: string) => (await client.records.history({ id })).map(({ kind }) => kind).toSorted()
  expect(await kinds(first.id)).toEqual(['captured', 'read', 'split'])
  expect(await kinds(second.id)).toEqual(['captured', 'read'])
  // Read again, each stays the part that it is.
  await client.records.readAgain({ id: second.id, version: second.version, onceKey: once(), quarterTurns: 0 })
  expect(await settled(second.id)).toMatchObject({ documentType: 'id-card-td1' })
  expect((await client.records.list({})).total).toBe(2)
  // The picture is there for as long as one of them is.
  await client.records.remove({ id: first.id })
  expect((await client.pages.original({ id: second.id, index: 0 })).size).toBeGreaterThan(0)
})

test.each(['first', 'second'] as const)('the %s may be made whole again, and stays so', async (which) => {
  const record = (await captureBoth(2))[which]
  const asked = await client.records.keepWhole({ id: record.id, version: record.version, onceKey: once() })
  expect(asked.status).toBe('reading')
  const whole = await settled(record.id)
  expect(whole.pages[0]?.area).toBeNull()
  expect((await client.records.list({})).items.map(({ id }) => id)).toEqual([record.id])
  expect(await codeOf(client.records.keepWhole({ id: record.id, version: whole.version, onceKey: once() }))).toBe('record.not-split')
})

test('nothing that a person said of another part is lost', async () => {
  const { first, second } = await captureBoth(3)
  const edits = [{ field: 'surname', value: 'TYPED', how: 'typed' as const }]
  await client.records.editFields({ id: second.id, version: second.version, onceKey: once(), edits })
  const tried = client.records.keepWhole({ id: first.id, version: first.version, onceKey: once() })
  expect(await codeOf(tried)).toBe('record.part-in-use')
  expect((await client.records.list({})).total).toBe(2)
  expect((await client.records.get({ id: first.id })).version).toBe(first.version)
})

test('no error was logged', () => expect(errors).toEqual([]))
