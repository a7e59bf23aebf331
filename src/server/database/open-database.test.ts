import { Client } from 'pg'
import { expect, test } from 'vitest'
import { openTestDatabase } from '#testing/test-database.ts'
import { parseConfig } from '../config.ts'
import { StartError } from '../start-error.ts'
import { openDatabase } from './open-database.ts'

const { connection } = await openTestDatabase()

function urlOf(changes: Partial<typeof connection> = {}): string {
  const { host = '', port, user, password, database } = { ...connection, ...changes }
  return `postgres://${user}:${String(password)}@${encodeURIComponent(host)}:${port}/${database}`
}

const open = async (databaseUrl: string) => {
  const checked = parseConfig({ DATABASE_URL: databaseUrl }).databaseUrl
  return openDatabase({ databaseUrl: checked, dataDir: '/nowhere', socketFolder: null, say: () => expect.fail('nothing is started') })
}

test('DATABASE_URL leads to an external server, which is not ours to stop', async () => {
  const server = await open(urlOf())
  expect(server.embedded).toBe(false)
  await server.stop()
  const client = new Client(server.connection)
  await client.connect()
  expect((await client.query('select current_database() as name')).rows).toEqual([{ name: connection.database }])
  await client.end()
})

test.each([
  ['a wrong password', urlOf({ password: 'hunter2' }), 'password authentication failed'],
  ['a database that is not there', urlOf({ database: 'nowhere' }), 'does not exist'],
  ['a server that is not there', 'postgres://me:hunter2@127.0.0.1:1/x', 'ECONNREFUSED'],
])('%s stops the start with a sentence that does not repeat the password', async (_what, url, reason) => {
  const failure = await open(url).catch((error: unknown) => error)
  expect(failure).toBeInstanceOf(StartError)
  expect(String(failure)).toContain('DATABASE_URL')
  expect(String(failure)).toContain(reason)
  expect(String(failure)).not.toContain('hunter2')
})
