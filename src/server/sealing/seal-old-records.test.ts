import { type Kysely, sql } from 'kysely'
import { pino } from 'pino'
import { beforeAll, expect, test } from 'vitest'
import { databaseDump, wordsIn } from '#testing/database-dump.ts'
import { madePageText } from '#testing/made-page-text.ts'
import { openTestApi } from '#testing/test-api.ts'
import { once, testCaptures } from '#testing/test-captures.ts'
import { createToldEngine } from '#testing/told-engine.ts'
import { toldPassport } from '#testing/told-passport.ts'
import { asJson } from '../database/as-json.ts'
import type { Database } from '../database/schema.ts'
import { checkHistory } from '../history/check-history.ts'
import { signHistory } from '../history/sign-history.ts'
import { findPageText } from '../records/page-texts-repository.ts'
import { findRecord, listEvents } from '../records/records-repository.ts'
import { searchText } from '../records/search-text.ts'
import { recordOfRows } from '../records/stored-record.ts'
import { sealOldRecords } from './seal-old-records.ts'
import { sealRecord } from './seal-record.ts'

const engine = createToldEngine()
const api = await openTestApi(engine)
const { client, services } = api
const { database, history, now } = services
const { captured, create, newPicture, settled } = testCaptures(api, engine)
await api.work()

const lines: string[] = []
const said: string[] = []
const needs = {
  database,
  log: pino({ level: 'error' }, { write: (line: string) => void lines.push(line) }),
  say: (text: string) => void said.push(text),
}
const values = ['LINDENSCHMIDT', 'X4RTBPFW4', '1961-11-27']
const words = [...values, 'Lindenschmidt.jpg', 'LINDENSCHMITT', 'Zimmer Lindenschmidt']

/** As a version without keys would have left a record: all of it in clear, its history chained. */
async function storeInClear(id: string): Promise<void> {
  const stored = await findRecord(database, id)
  if (stored === null) throw new Error('no such record')
  const { row, pages } = stored
  const events = (await listEvents(database, id)).toReversed()
  const texts = await Promise.all(pages.map(async ({ index }) => findPageText(database, { recordId: id, index })))
  await database.transaction().execute(async (within) => {
    await sql`set local session_replication_role = replica`.execute(within)
    await within.deleteFrom('record_key').where('record_id', '=', id).execute()
    const search = searchText(recordOfRows(stored, row.changed_at), { fields: row.fields, summary: row.summary })
    const json = { fields: asJson(row.fields), field_values: asJson(row.field_values), readings: asJson(row.readings) }
    const more = { accepted_rules: asJson(row.accepted_rules), summary: asJson(row.summary), reference: row.reference }
    await within
      .updateTable('record')
      .set({ ...json, ...more, rejected_reason: row.rejected_reason, search, marks: [], sealed: false })
      .where('id', '=', id)
      .execute()
    for (const [index, { file_name, mrz_lines, lines: read }] of pages.entries()) {
      const place = sql<boolean>`record_id = ${id} and index = ${index}`
      await within
        .updateTable('page')
        .set({ file_name, mrz_lines: asJson(mrz_lines), sealed: false })
        .where(place)
        .execute()
      const text = texts[index]
      if (text && read)
        await within
          .updateTable('page_text')
          .set({ text: asJson(text), lines: asJson(read) })
          .where(place)
          .execute()
    }
    for (const { id: line, data } of events)
      await sql`update event set data = ${asJson(data)}, salt = gen_random_uuid() where id = ${line}`.execute(within)
    await chainAnew(within)
  })
}

async function chainAnew(within: Kysely<Database>): Promise<void> {
  const { rows } = await sql<{ id: number }>`select id from event order by id`.execute(within)
  for (const { id } of rows) {
    await sql`update event set data_hash = history_data_hash(salt, data) where id = ${id} and data is not null and salt is not null`.execute(
      within,
    )
    await sql`update event as line set hash = history_hash((select hash from event where id < ${id} order by id desc limit 1), line)
      where id = ${id}`.execute(within)
  }
}

const ids = { passport: '', invoice: '', text: '' }

async function everythingTold() {
  const told = await Promise.all(
    Object.values(ids).map(async (id) => [
      await client.records.get({ id }),
      await client.records.history({ id }),
      await client.texts.get({ id, index: 0 }),
    ]),
  )
  const { items } = await client.records.list({ sort: 'oldest' })
  return { told, items }
}

const inClear = async () => wordsIn(await databaseDump(database), words)
const faults = async () => (await checkHistory(database, { publicKey: history.key.publicKey, heads: [] })).faults

beforeAll(async () => {
  const picture = await newPicture(toldPassport({ surname: 'LINDENSCHMIDT', documentNumber: 'X4RTBPFW4', dateOfBirth: '1961-11-27' }))
  const file = new File([await picture.arrayBuffer()], 'Lindenschmidt.jpg', { type: 'image/jpeg' })
  const first = await settled((await create(file, { reference: 'Zimmer Lindenschmidt' })).id)
  ids.passport = first.id
  const edits = [{ field: 'surname', value: 'LINDENSCHMITT', how: 'typed' as const }]
  await client.records.editFields({ id: first.id, version: first.version, onceKey: once(), edits })
  const print = { sellerName: 'Papierfabrik Nordstern', invoiceNumber: 'RE-2026-004711', totalIncludingTax: '119.00' }
  ids.invoice = (await captured({ print }, { documentType: 'commercial-invoice' })).id
  ids.text = (await captured({ text: madePageText(['Handschrift ohne Titel', 'zweite Zeile']) })).id
})

const before = { told: null as Awaited<ReturnType<typeof everythingTold>> | null }

test('what earlier versions stored in clear is sealed; all that is told stays, and the history adds up', async () => {
  before.told = await everythingTold()
  for (const id of Object.values(ids)) await storeInClear(id)
  await signHistory({ database, now, ...history })
  expect((await inClear()).length).toBeGreaterThan(words.length)
  expect(await faults()).toEqual([])
  expect(await everythingTold()).toEqual(before.told)

  // Cut after the first record, another start goes on with the rest.
  await database.transaction().execute(async (within) => sealRecord(within, ids.text))
  expect(await everythingTold()).toEqual(before.told)
  expect(await sealOldRecords(needs)).toBe(2)
  expect(said.at(-1)).toBe('Encrypting what is kept of persons: 0 of 2 records')
  expect(await inClear()).toEqual([])
  // Of a text, what is searched through is in clear, and nothing else.
  expect(wordsIn(await databaseDump(database), ['Handschrift'])).toEqual(['record: Handschrift'])
  expect(await faults()).toEqual([])
  expect(await everythingTold()).toEqual(before.told)
  expect((await client.records.list({ text: 'lindenschmidt' })).items.map(({ id }) => id)).toEqual([ids.passport])
  expect((await client.records.list({ text: 'rdster' })).items.map(({ id }) => id)).toEqual([ids.invoice])
  expect([await sealOldRecords(needs), lines]).toEqual([0, []])
})

test('a line that was sealed later and then changed is found, whichever part of it was', async () => {
  const { rows } = await sql<{ id: number }>`select id from event where salt is null and data is not null order by id`.execute(database)
  const [first, second] = rows.map(({ id }) => id)
  const within = await database.startTransaction().execute()
  await sql`set local session_replication_role = replica`.execute(within)
  await sql`update event set data = (select data from event where id = ${second}) where id = ${first}`.execute(within)
  expect((await checkHistory(within, { publicKey: history.key.publicKey, heads: [] })).faults).toEqual([
    { entry: first, problem: 'changed' },
  ])
  await within.rollback().execute()
  // Nobody takes back the sealing of a line, or seals it with another content, past the triggers.
  await expect(sql`update event set data = '{}' where id = ${first}`.execute(database)).rejects.toThrow('only ever added')
  await expect(sql`update event set data = '"x"' where id = ${first}`.execute(database)).rejects.toThrow('only ever added')
})

test('a type that is kept in clear from now on is found by any part, and the other way round sealed again', async () => {
  const become = async (documentType: string) => {
    await database.updateTable('record').set({ document_type: documentType }).where('id', '=', ids.passport).execute()
    expect(await sealOldRecords(needs)).toBe(1)
  }
  const parts = async () => (await client.records.list({ text: 'lindenschm' })).items.map(({ id }) => id)
  await become('commercial-invoice')
  expect([await parts(), await inClear()]).toEqual([[ids.passport], expect.arrayContaining(['record: X4RTBPFW4'])])
  await become('passport')
  expect([await parts(), await inClear()]).toEqual([[], []])
  expect(await everythingTold()).toEqual(before.told)
})

test('a record that cannot be sealed keeps no other from it, and loses nothing', async () => {
  for (const id of Object.values(ids)) await storeInClear(id)
  await sql`update record set fields = '"not what was sealed"', sealed = true where id = ${ids.text}`.execute(database)
  expect(await sealOldRecords(needs)).toBe(2)
  expect(lines.some((line) => line.includes(ids.text))).toBe(true)
  expect(await inClear()).toEqual(expect.not.arrayContaining(['record: X4RTBPFW4']))
  const { fields } = await database.selectFrom('record').select('fields').where('id', '=', ids.text).executeTakeFirstOrThrow()
  expect(fields).toBe('not what was sealed')
})
