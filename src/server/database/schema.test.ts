import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { type Insertable, sql } from 'kysely'
import type { RecordSummary } from '#contract/records.contract.ts'
import type { Reading } from '#domain/reading.ts'
import type { Field, RecordEntry } from '#domain/record.ts'
import { openTestDatabase } from '#testing/test-database.ts'
import { asJson } from './as-json.ts'
import type { Database } from './schema.ts'

const { database } = await openTestDatabase()

function newRecord(search: string): Insertable<Database['record']> {
  const at = new Date('2026-05-17T09:30:00.123Z')
  return {
    id: randomUUID(),
    reference: '',
    status: 'reading',
    document_type: null,
    type_guesses: asJson<RecordEntry['typeGuesses']>([]),
    document_type_fixed: false,
    version: 1,
    fields: asJson<Field[]>([]),
    field_values: asJson<Record<string, string | null>>({}),
    readings: asJson<Reading[]>([]),
    accepted_rules: asJson<RecordEntry['acceptedRules']>([]),
    problem: asJson<RecordEntry['problem']>(null),
    specimen: false,
    origin: 'file',
    summary: asJson<RecordSummary>({ title: '', subtitle: '', number: '', doubts: 0, firstDoubt: null }),
    doubts: 0,
    doubt: 'none',
    search,
    captured_at: at,
    changed_at: at,
    settled_at: null,
    settled_by: null,
    postponed_until: null,
    rejected_reason: null,
    exported_at: null,
    exported_version: null,
  }
}

test('rows come back as they went in', async () => {
  const row = newRecord('eriksson anna maria l898902c3')
  const back = await database.insertInto('record').values(row).returningAll().executeTakeFirstOrThrow()
  expect(back).toMatchObject({ id: row.id, fields: [], problem: null, captured_at: row.captured_at, summary: { title: '', doubts: 0 } })
})

test.each(['张三丰', '三', 'МАРИЯ', 'łukasz', '100%', 'a_b'])('finds %s inside other text', async (text) => {
  const row = newRecord(`before ${text} after`)
  await database.insertInto('record').values(row).execute()
  const pattern = `%${text.replace(/[\\%_]/g, String.raw`\$&`)}%`
  const found = await database.selectFrom('record').select('id').where('search', 'like', pattern).execute()
  expect(found).toContainEqual({ id: row.id })
  expect(found.length).toBeLessThan(3)
})

test('the search index knows letters of every script', async () => {
  const { rows } = await sql<{ trigrams: string[] }>`select show_trgm('张三丰') as trigrams`.execute(database)
  expect(rows[0]?.trigrams.length).toBeGreaterThan(0)
})

test('text that PostgreSQL cannot keep is kept as far as it goes', async () => {
  const { rows } = await sql<{ back: unknown }>`select ${asJson({ name: 'A\0B', half: '\uD800x', whole: '😀' })} as back`.execute(database)
  expect(rows[0]?.back).toEqual({ name: 'A\uFFFDB', half: '\uFFFDx', whole: '😀' })
})

test('events are only ever added', async () => {
  const event = await database
    .insertInto('event')
    .values({ record_id: randomUUID(), at: new Date(), who: 'person', kind: 'captured', source: null, data: asJson({}) })
    .returning('id')
    .executeTakeFirstOrThrow()
  expect(typeof event.id).toBe('number')
  await expect(database.updateTable('event').set({ who: 'nobody' }).where('id', '=', event.id).execute()).rejects.toThrow('only ever added')
  await expect(database.deleteFrom('event').where('id', '=', event.id).execute()).rejects.toThrow('only ever added')
})
