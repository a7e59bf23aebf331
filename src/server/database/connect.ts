import { Kysely, PostgresDialect } from 'kysely'
import { type ClientConfig, Pool, type PoolConfig, types } from 'pg'
import type { Logger } from 'pino'
import type { Database } from './schema.ts'

const int8 = 20

/** Whole numbers of 64 bits arrive as numbers: ours stay far below 2^53. */
const parsers: PoolConfig['types'] = {
  getTypeParser: (id, format) => (id === int8 && format !== 'binary' ? Number : types.getTypeParser(id, format)),
}

/** A pool whose connections may break without ending the process: the next query opens a new one. */
export function createPool(connection: ClientConfig, { max, log }: { max: number; log: Logger }): Pool {
  const pool = new Pool({ ...connection, max })
  const warn = (cause: Error): void => {
    if (!pool.ending) log.warn({ err: cause }, 'a database connection broke')
  }
  pool.on('error', warn)
  // Without this, one that breaks while it is in use would end the process.
  pool.on('connect', (client) => client.on('error', warn))
  return pool
}

export function connectDatabase(connection: ClientConfig, log: Logger): Kysely<Database> {
  return new Kysely<Database>({ dialect: new PostgresDialect({ pool: createPool({ ...connection, types: parsers }, { max: 12, log }) }) })
}
