import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { openTestApi } from '#testing/test-api.ts'
import { testCaptures } from '#testing/test-captures.ts'
import { createToldEngine } from '#testing/told-engine.ts'
import { toldPassport } from '#testing/told-passport.ts'

const engine = createToldEngine()
const api = await openTestApi(engine)
const { client, services } = api
const { captured } = testCaptures(api, engine)
await api.work()

test.each([
  ['what is sealed was changed', sql`update record set summary = to_jsonb(overlay(summary #>> '{}' placing 'AAAA' from 20)) where id = `],
  ['its key is gone', sql`delete from record_key where record_id = `],
])('a record that cannot be opened, because %s, is listed as damaged beside the others', async (_, damage) => {
  const sound = await captured(toldPassport({ surname: 'UNVERSEHRT' }))
  const { id } = await captured(toldPassport({ surname: 'BESCHAEDIGT' }))
  await sql`${damage} ${id}::uuid`.execute(services.database)
  const { items } = await client.records.list({ sort: 'newest' })
  expect(items.find((item) => item.id === id)).toMatchObject({
    reference: '',
    problem: { code: 'record.damaged' },
    summary: { title: '', firstDoubt: null },
  })
  expect(items.find((item) => item.id === sound.id)).toMatchObject({
    problem: null,
    summary: { title: expect.stringMatching(/^UNVERSEHRT/) },
  })
  await expect(client.records.get({ id })).rejects.toMatchObject({ code: 'record.damaged', status: 500 })
})
