import { text } from 'node:stream/consumers'
import { connect } from 'node:net'
import type { Kysely } from 'kysely'
import type { ClientConfig } from 'pg'
import { pino } from 'pino'
import { afterAll, inject } from 'vitest'
import { z } from 'zod'
import { connectDatabase } from '#server/database/connect.ts'
import type { Database } from '#server/database/schema.ts'
import { keyringOf } from '#server/keys/keyring.ts'
import { newKeyringContent } from '#server/keys/keyring-content.ts'
import { withKeyring } from '#server/sealing/with-keyring.ts'

export interface TestDatabase {
  database: Kysely<Database>
  /** For what opens connections of its own: listening, jobs. */
  connection: ClientConfig
}

/** One for all databases of a run, so that what is copied from one to another opens there. */
export const testKeyring = keyringOf(newKeyringContent({}))

const answerSchema = z.union([
  z.object({ error: z.string() }),
  z.object({ host: z.string(), port: z.number(), user: z.string(), password: z.string(), database: z.string() }),
])

/**
 * A database of this test file's own, migrated and empty, on a real PostgreSQL. Call it once a file (or in a
 * `beforeAll`); it is closed when the file is done.
 */
export async function openTestDatabase(): Promise<TestDatabase> {
  const socket = connect(inject('testDatabaseServer'))
  socket.write('a database, please')
  const answer = answerSchema.parse(JSON.parse(await text(socket)))
  if ('error' in answer) throw new Error(answer.error)
  const database = withKeyring(connectDatabase(answer, pino({ level: 'silent' })), testKeyring)
  afterAll(async () => database.destroy())
  return { database, connection: answer }
}
