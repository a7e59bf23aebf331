import { type SqlBool, sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { insertManyRecords } from '#testing/many-records.ts'
import { seesAll } from '#domain/accounts/asker.ts'
import { openTestApi } from '#testing/test-api.ts'
import { createToldEngine } from '#testing/told-engine.ts'
import { positionOf } from './list-cursor.ts'
import { listQuery } from './record-list-repository.ts'

const { client, request, services } = await openTestApi(createToldEngine())
const total = 2000
await insertManyRecords(services.database, total)

type Sort = 'oldest' | 'newest' | 'fewest-doubts' | 'most-doubts' | 'last-changed'
type Filter = Parameters<typeof client.records.counts>[0]

async function walk(sort: Sort, filter: Filter = {}) {
  const items = []
  let cursor: string | undefined
  do {
    const page = await client.records.list({ ...filter, sort, limit: 170, ...(cursor ? { cursor } : {}) })
    expect(page.items.length).toBeLessThanOrEqual(170)
    items.push(...page.items)
    cursor = page.nextCursor ?? undefined
  } while (cursor)
  return items
}

test.each<[Sort, (item: { capturedAt: string; changedAt: string; summary: { doubts: number } }) => (string | number)[], 1 | -1]>([
  ['oldest', (item) => [item.capturedAt], 1],
  ['newest', (item) => [item.capturedAt], -1],
  ['fewest-doubts', (item) => [item.summary.doubts, item.capturedAt], 1],
  ['most-doubts', (item) => [item.summary.doubts, item.capturedAt], -1],
  ['last-changed', (item) => [item.changedAt], -1],
])('page after page gives every record once, in order: %s', async (sort, valuesOf, direction) => {
  const items = await walk(sort)
  expect(new Set(items.map(({ id }) => id)).size).toBe(total)
  const keys = items.map((item) => JSON.stringify(valuesOf(item)))
  const sorted = keys.toSorted()
  expect(keys).toEqual(direction === 1 ? sorted : sorted.toReversed())
})

test('records that come while somebody pages neither shift nor repeat what follows', async () => {
  const first = await client.records.list({ sort: 'oldest', limit: 50 })
  await services.database
    .updateTable('record')
    .set({ captured_at: new Date('2025-12-31T00:00:00Z') })
    .where('id', '=', first.items[49]?.id ?? '')
    .execute()
  const second = await client.records.list({ sort: 'oldest', limit: 50, cursor: first.nextCursor ?? '' })
  const seen = new Set(first.items.map(({ id }) => id))
  expect(second.items.some(({ id }) => seen.has(id))).toBe(false)
})

test('a cursor of another order, or of nobody’s making, is refused', async () => {
  const { nextCursor } = await client.records.list({ sort: 'oldest', limit: 1 })
  for (const cursor of [nextCursor ?? '', 'nonsense', Buffer.from('{"sort":"newest"}').toString('base64url')]) {
    const response = await request(`/api/v1/records?sort=newest&cursor=${cursor}`)
    expect([response.status, (await response.json()).code]).toEqual([400, 'request.invalid'])
  }
})

describe('filters', () => {
  const count = async (filter: Filter) => (await client.records.list({ ...filter, limit: 1 })).total

  test('by status and type, one or several, as curl spells them', async () => {
    expect(await count({ status: ['verified'] })).toBe(total / 4)
    const asked = await request('/api/v1/records?status=verified&status=exported&documentType=passport&limit=20')
    const { items, total: found }: Awaited<ReturnType<typeof client.records.list>> = await asked.json()
    expect(items).toHaveLength(20)
    expect(items.every((item) => ['verified', 'exported'].includes(item.status) && item.documentType === 'passport')).toBe(true)
    expect(found).toBe(await count({ status: ['verified', 'exported'], documentType: ['passport'] }))
    expect((await request('/api/v1/records?status=napping')).status).toBe(400)
  })

  test('by words in any order, accents and case aside, signs as themselves', async () => {
    expect(await count({ text: 'HOLDER l00001234' })).toBe(1)
    expect(await count({ text: 'ánna l00000077' })).toBe(1)
    expect(await count({ text: '  ' })).toBe(total)
    expect(await count({ text: '100%' })).toBe(0)
    expect(await count({ text: 'holder_1' })).toBe(0)
  })

  test('by reference, days, doubt and change since export', async () => {
    expect(await count({ reference: 'Visit 1' })).toBe(2)
    expect(await count({ from: '2026-01-02', to: '2026-01-02' })).toBe(await countBetween('2026-01-02T00:00:00', '2026-01-03T00:00:00'))
    expect(await count({ doubt: 'none' })).toBe(await countWhere(sql`doubts = 0`))
    expect(await count({ doubt: 'rule' })).toBe(await countWhere(sql`doubt = 'rule'`))
    expect(await count({ changedSinceExport: true })).toBe(await countWhere(sql`exported_version < version`))
    expect(await (await request('/api/v1/records?changedSinceExport=true&limit=1')).json()).toMatchObject({
      total: await count({ changedSinceExport: true }),
    })
  })

  test('counts follow all of the filter but the facet’s own part', async () => {
    const filter = { status: ['verified' as const], documentType: ['passport'], text: 'holder' }
    const counts = await client.records.counts(filter)
    expect(counts.total).toBe(await count(filter))
    expect(counts.status['exported']).toBe(await count({ ...filter, status: ['exported'] }))
    expect(counts.documentType['visa-a']).toBe(await count({ ...filter, documentType: ['visa-a'] }))
    expect(counts.doubt).toEqual({ none: counts.total, look: 0, rule: 0 })
  })

  async function countWhere(condition: ReturnType<typeof sql<SqlBool>>) {
    return (await services.database.selectFrom('record').select('id').where(condition).execute()).length
  }
  const countBetween = async (from: string, to: string) =>
    countWhere(sql`captured_at >= ${new Date(from)} and captured_at < ${new Date(to)}`)
})

test('the next page is found through an index, never by counting rows off', async () => {
  const { nextCursor } = await client.records.list({ sort: 'oldest', status: ['to-review'], limit: 50 })
  const after = positionOf(nextCursor ?? '', 'oldest')
  const page = { filter: { status: ['to-review' as const] }, sort: 'oldest' as const, limit: 51, sight: seesAll, now: new Date() }
  const first = await listQuery(services.database, { ...page, after: null }).explain('text')
  const next = await listQuery(services.database, { ...page, after }).explain('text')
  for (const plan of [first, next]) expect(JSON.stringify(plan)).toMatch(/Index Scan using record_by_/)
})
