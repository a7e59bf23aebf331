import { expect, test } from 'vitest'
import type { RecordEntry } from '#domain/record.ts'
import { openTestApi } from '#testing/test-api.ts'
import { once, testCaptures } from '#testing/test-captures.ts'
import { createToldEngine } from '#testing/told-engine.ts'
import { toldPassport } from '#testing/told-passport.ts'

const engine = createToldEngine()
const api = await openTestApi(engine)
const { client } = api
await api.work()

const { captured } = testCaptures(api, engine)
const trustOf = ({ fields }: RecordEntry) =>
  Object.fromEntries(
    fields
      .filter(({ key }) => ['authority', 'placeOfBirth', 'surname'].includes(key))
      .map(({ key, state, evidence }) => [key, `${state} ${evidence[0]?.kind}`]),
  )

test('what only the page prints is accepted by verifying, named in the history, and open again when that is taken back', async () => {
  const read = await captured(toldPassport({}, { placeOfBirth: 'ZENITH', authority: 'MINISTRY OF FICTION' }))
  const { id } = read
  expect(trustOf(read)).toEqual({ authority: 'look no-check-digit', placeOfBirth: 'look no-check-digit', surname: 'proven sources-agree' })
  const { items } = await client.records.list({ doubt: 'none' })
  expect(items.map((item) => [item.id, item.summary.doubts])).toEqual([[id, 0]])

  const edits = [{ field: 'authority', value: 'MINISTRY OF FICTION', how: 'confirmed' as const }]
  const edited = await client.records.editFields({ id, version: read.version, onceKey: once(), edits })
  const verified = await client.records.verify({ id, version: edited.version, onceKey: once() })
  expect(trustOf(verified)).toEqual({
    authority: 'verified person-confirmed',
    placeOfBirth: 'verified person-accepted',
    surname: 'proven sources-agree',
  })
  const history = await client.records.history({ id })
  expect(history.slice(0, 2)).toMatchObject([
    { kind: 'verified', data: { accepted: ['placeOfBirth'] } },
    { kind: 'edited', data: { field: 'authority', how: 'confirmed' } },
  ])

  const reopened = await client.records.reopen({ id, version: verified.version, onceKey: once(), reason: 'a second look' })
  expect(trustOf(reopened)).toEqual({ ...trustOf(verified), placeOfBirth: 'look no-check-digit' })
  expect(trustOf(await client.records.verify({ id, version: reopened.version, onceKey: once() }))).toEqual(trustOf(verified))
})
