import { Client } from 'pg'
import { expect, test } from 'vitest'
import { openTestDatabase } from '#testing/test-database.ts'
import { isAway } from './is-away.ts'

const { connection } = await openTestDatabase()
const failureOf = async (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => expect.fail('it did not fail'),
    (error: unknown) => error,
  )

test('a server that is not there is away', async () => {
  expect(isAway(await failureOf(new Client({ host: '127.0.0.1', port: 1 }).connect()))).toBe(true)
  expect(isAway(await failureOf(new Client({ host: '/nowhere', port: 5432 }).connect()))).toBe(true)
})

test('one that ends a connection is away, also as the cause of another failure', async () => {
  const client = new Client(connection)
  client.on('error', () => undefined)
  await client.connect()
  const failure = await failureOf(client.query('select pg_terminate_backend(pg_backend_pid())'))
  expect(isAway(failure)).toBe(true)
  expect(isAway(new Error('outer', { cause: failure }))).toBe(true)
})

test('one that answers with an error is not', async () => {
  const client = new Client(connection)
  await client.connect()
  expect(isAway(await failureOf(client.query('select 1 / 0')))).toBe(false)
  await client.end()
  expect(isAway(new Error('a bug'))).toBe(false)
  expect(isAway(Object.assign(new Error('no such file'), { code: 'ENOENT', syscall: 'open' }))).toBe(false)
})
