import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ClientConfig } from 'pg'
import { pino } from 'pino'
import { afterAll } from 'vitest'
import type { Engine } from '#engine/engine.ts'
import { parseConfig } from '#server/config.ts'
import { createServer } from '#server/create-server.ts'
import { openPort } from '#server/http/open-port.ts'
import { openTestDatabase } from './test-database.ts'

interface RunOptions {
  engine: Engine
  /** Settings, as of the environment. */
  env?: Record<string, string>
  /** Of the built page. */
  clientFolder?: string
}

/** The whole server on a port of this computer, on a database of its own, until the test file is done. */
export async function runTestServer({ engine, env = {}, clientFolder }: RunOptions) {
  const folder = await mkdtemp(join(tmpdir(), 'cc-running-'))
  await chmod(folder, 0o711)
  const { connection, database } = await openTestDatabase()
  const config = parseConfig({ PORT: '0', DATA_DIR: join(folder, 'data'), DATABASE_URL: addressOf(connection), WORKERS: '1', ...env })
  const logged: string[] = []
  const log = pino({ level: 'warn' }, { write: (line: string) => void logged.push(line) })
  const server = createServer({ config, engine, log, version: '0.0.0-test', say: () => undefined, clientFolder: clientFolder ?? null })
  const open = await openPort(server.fetch, config)
  afterAll(async () => {
    await Promise.all([open.close(), server.stop()])
    await rm(folder, { recursive: true, force: true })
  })
  await server.prepare()
  return { port: open.port, dataDir: config.dataDir, database, logged }
}

function addressOf({ host, port, user, password, database }: ClientConfig): string {
  const address = new URL(`postgres://localhost:${port}/${database}`)
  address.username = user ?? ''
  address.password = typeof password === 'string' ? password : ''
  // A folder where it is a socket.
  address.searchParams.set('host', host ?? '')
  return address.href
}
