import { generateKeyPairSync, randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { type Kysely, sql } from 'kysely'
import { expect, test } from 'vitest'
import { openTestDatabase } from '#testing/test-database.ts'
import type { Database } from '../database/schema.ts'
import { addEvents, deleteRecord } from '../records/records-repository.ts'
import { checkHistory } from './check-history.ts'
import { historyKeyOf } from './history-key.ts'
import type { EventKind } from '#domain/history/event-kind.ts'
import { type SignedHead, addSignature, findHead } from './history-repository.ts'

const { database } = await openTestDatabase()
const key = historyKeyOf(generateKeyPairSync('ed25519').privateKey)
const at = new Date('2026-05-17T09:30:00.123Z')
const [first, second] = [randomUUID(), randomUUID()]

const add = async (recordId: string, data: Record<string, unknown>, kind: EventKind = 'edited') =>
  addEvents(database, { recordId, at, who: 'person' }, [{ kind, source: 'person', data }])

async function signHead(): Promise<SignedHead> {
  const head = await findHead(database)
  if (head === null) throw new Error('nothing has happened yet')
  const signed = key.sign({ ...head, at })
  await addSignature(database, signed)
  return signed
}

for (const [place, value] of ['L898902C3', 'ERIKSSON\nANNA', '张三丰', '1:x', '😀', ''].entries())
  await add(place % 2 === 0 ? first : second, { value })
await add(first, { many: [1.5, 1e21, null, { b: 1, a: 2 }] })
const signed = await signHead()
await add(second, { value: 'after the signature' })

const check = async (within: Kysely<Database>, heads: SignedHead[] = []) => checkHistory(within, { publicKey: key.publicKey, heads })

/** What it says after somebody who owns the database did this to it; all of it is taken back. */
async function faultsAfter(tamper: (within: Kysely<Database>) => Promise<unknown>, heads: SignedHead[] = []) {
  const within = await database.startTransaction().execute()
  try {
    // Such a one does not mind the triggers.
    await sql`set local session_replication_role = replica`.execute(within)
    await tamper(within)
    return (await check(within, heads)).faults
  } finally {
    await within.rollback().execute()
  }
}

/** Computes the chain anew from a line on: how it is done is no secret. */
async function chainAnew(within: Kysely<Database>, from: number): Promise<void> {
  const { rows } = await sql<{ id: number }>`select id from event where id >= ${from} order by id`.execute(within)
  for (const { id } of rows) {
    await sql`update event set data_hash = history_data_hash(salt, data) where id = ${id}`.execute(within)
    await sql`update event as line set hash = history_hash((select hash from event where id < ${id} order by id desc limit 1), line)
      where id = ${id}`.execute(within)
  }
}

const entries = 8
const anyEntry = fc.integer({ min: 1, max: entries })

test('an untouched history adds up, and says up to where it is vouched for', async () => {
  expect(await check(database, [signed])).toEqual({ entries, faults: [], signed: { entry: 7, at } })
})

test.each(['at', 'who', 'kind', 'source', 'record_id', 'data', 'salt', 'data_hash', 'hash'])(
  'a line whose %s was changed is found',
  async (column) => {
    const other = {
      at: sql`at + interval '1 millisecond'`,
      source: sql`'mrz'`,
      record_id: sql`gen_random_uuid()`,
      data: sql`'{"value": "other"}'::jsonb`,
    }
    const more = {
      salt: sql`gen_random_uuid()`,
      data_hash: sql`sha256('x')`,
      hash: sql`sha256('x')`,
      who: sql`'nobody'`,
      kind: sql`'read'`,
    }
    const value = Object.entries({ ...other, ...more }).find(([name]) => name === column)?.[1]
    await fc.assert(
      fc.asyncProperty(anyEntry, async (entry) => {
        const faults = await faultsAfter(async (within) =>
          sql`update event set ${sql.ref(column)} = ${value} where id = ${entry}`.execute(within),
        )
        expect(faults[0]?.entry).toBe(entry)
      }),
      { numRuns: 5 },
    )
  },
)

test('removed, doubled and swapped lines are found', async () => {
  await fc.assert(
    fc.asyncProperty(anyEntry, fc.integer({ min: 1, max: 3 }), async (entry, many) => {
      const removed = await faultsAfter(async (within) =>
        sql`delete from event where id >= ${entry} and id < ${entry + many}`.execute(within),
      )
      // Lines at the end that nobody has vouched for yet are the only ones that may go unseen.
      expect(removed.length > 0 || entry === entries).toBe(true)
    }),
  )
  const doubled = await faultsAfter(async (within) => {
    await sql`update event set id = id + 100 where id > 3`.execute(within)
    await sql`insert into event (id, record_id, at, who, kind, source, data, salt, data_hash, hash)
      select 4, record_id, at, who, kind, source, data, salt, data_hash, hash from event where id = 3`.execute(within)
  })
  expect(doubled.map(({ problem }) => problem)).toContain('changed')
  const swapped = await faultsAfter(async (within) => {
    for (const [from, to] of [
      [3, 400],
      [4, 3],
      [400, 4],
    ])
      await sql`update event set id = ${to} where id = ${from}`.execute(within)
  })
  expect(swapped.length).toBeGreaterThan(0)
})

test('who computes the chain anew is found by what was vouched for', async () => {
  const rewrite = async (within: Kysely<Database>) => {
    await sql`update event set data = '{"value": "X"}' where id = 3`.execute(within)
    await chainAnew(within, 3)
  }
  expect(await faultsAfter(rewrite)).toEqual([{ entry: 7, problem: 'rewritten' }])
  const alsoUnsigned = async (within: Kysely<Database>) => {
    await rewrite(within)
    await sql`delete from history_signature`.execute(within)
  }
  expect(await faultsAfter(alsoUnsigned)).toEqual([])
  expect(await faultsAfter(alsoUnsigned, [signed])).toEqual([{ entry: 7, problem: 'rewritten' }])
})

test('who cuts off the end is found by what was vouched for', async () => {
  const cut = async (within: Kysely<Database>) => sql`delete from event where id >= 5`.execute(within)
  expect(await faultsAfter(cut)).toEqual([{ entry: 7, problem: 'cut' }])
  const alsoUnsigned = async (within: Kysely<Database>) => {
    await cut(within)
    await sql`delete from history_signature`.execute(within)
  }
  expect(await faultsAfter(alsoUnsigned, [signed])).toEqual([{ entry: 7, problem: 'cut' }])
})

test('a signature of another key vouches for nothing', async () => {
  const stranger = historyKeyOf(generateKeyPairSync('ed25519').privateKey)
  const faults = await faultsAfter(async (within) => {
    await sql`delete from history_signature`.execute(within)
    await addSignature(within, stranger.sign({ eventId: 2, hash: signed.hash, at }))
  })
  expect(faults).toEqual([{ entry: 2, problem: 'forged' }])
})

test('what is told of a document goes with it, and only then; the lines stay', async () => {
  const emptied = await faultsAfter(async (within) => sql`update event set data = null, salt = null where id = 2`.execute(within))
  expect(emptied).toEqual([{ entry: 2, problem: 'emptied' }])
  await expect(sql`update event set data = null, salt = null where id = 2`.execute(database)).rejects.toThrow('only ever added')
  const within = await database.startTransaction().execute()
  await deleteRecord(within, second)
  await addEvents(within, { recordId: second, at, who: 'person' }, [{ kind: 'removed', source: 'person' }])
  expect((await check(within)).faults).toEqual([])
  const { rows } = await sql`select data, salt from event where record_id = ${second} and kind = 'edited'`.execute(within)
  expect(rows).toEqual(Array.from({ length: 4 }, () => ({ data: null, salt: null })))
  await within.rollback().execute()
})

test('the database refuses to change, remove or empty lines', async () => {
  for (const statement of [
    sql`update event set who = 'nobody'`,
    sql`update event set data = '{}'`,
    sql`delete from event where id = 1`,
    sql`truncate event`,
  ])
    await expect(statement.execute(database)).rejects.toThrow('only ever added')
})

test('lines of transactions at the same time are one chain without gaps', async () => {
  const before = (await check(database)).entries
  await Promise.all(Array.from({ length: 20 }, async (_, each) => add(randomUUID(), { each })))
  const after = await check(database)
  expect(after.faults).toEqual([])
  expect(after.entries).toBe(before + 20)
  expect((await findHead(database))?.eventId).toBe(after.entries)
})
