import { sql } from 'kysely'
import { pino } from 'pino'
import { afterAll, expect, test } from 'vitest'
import { openTestDatabase } from '#testing/test-database.ts'
import { until } from '#testing/until.ts'
import { listen } from './listen.ts'

const { database, connection } = await openTestDatabase()
const notifications = listen({ ...connection, application_name: 'listener' }, pino({ level: 'silent' }))
afterAll(async () => notifications.stop())

function newEar() {
  const heard: string[] = []
  return { heard, onNotice: (payload: string) => void heard.push(payload), onGap: () => void heard.push('(gap)') }
}

test('a notice is heard when its transaction commits, on its own channel only', async () => {
  const [records, others] = [newEar(), newEar()]
  await notifications.subscribe('records', records)
  await notifications.subscribe('Others "quoted"', others)
  await database.transaction().execute(async (within) => {
    await notifications.notify(within, 'records', 'one')
    await notifications.notify(within, 'Others "quoted"', '')
    expect(records.heard).toEqual([])
  })
  await until(() => expect([records.heard, others.heard]).toEqual([['one'], ['']]))
})

test('a notice of a transaction that is taken back is never heard', async () => {
  const ear = newEar()
  await notifications.subscribe('fickle', ear)
  await database
    .transaction()
    .execute(async (within) => {
      await notifications.notify(within, 'fickle', 'never')
      throw new Error('taken back')
    })
    .catch(() => undefined)
  await notifications.notify(database, 'fickle', 'after')
  await until(() => expect(ear.heard).toEqual(['after']))
})

test('who has stopped hears no more', async () => {
  const [staying, leaving] = [newEar(), newEar()]
  await notifications.subscribe('left', staying)
  const leave = await notifications.subscribe('left', leaving)
  leave()
  await notifications.notify(database, 'left', 'x')
  await until(() => expect(staying.heard).toEqual(['x']))
  expect(leaving.heard).toEqual([])
})

test('after a broken connection everyone is told of the gap and hears again, on new channels too', async () => {
  const ear = newEar()
  await notifications.subscribe('broken', ear)
  await sql`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'listener' and datname = current_database()`.execute(
    database,
  )
  await until(() => expect(ear.heard).toEqual(['(gap)']))
  const late = newEar()
  await notifications.subscribe('late', late)
  await notifications.notify(database, 'broken', 'again')
  await notifications.notify(database, 'late', 'too')
  await until(() => expect([ear.heard, late.heard]).toEqual([['(gap)', 'again'], ['too']]))
})
