import { chmod, mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { type Server, connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { randomBytes } from 'node:crypto'
import { runMigrations } from 'graphile-worker'
import { Client, type ClientConfig } from 'pg'
import { pino } from 'pino'
import type { TestProject } from 'vitest/node'
import { type Cluster, openCluster } from '#server/database/cluster/open-cluster.ts'
import { findPostmaster, stopPostmaster } from '#server/database/cluster/postmaster.ts'
import { connectDatabase, createPool } from '#server/database/connect.ts'
import { migrate } from '#server/database/migrate.ts'
import { migrations } from '#server/database/migrations.ts'
import { createDatabase } from '#server/database/open-database.ts'

const log = pino({ level: 'silent' })
const folderPrefix = 'cc-test-'
const template = 'template_countercheck'
/** A test run has nothing to lose in a power cut. */
const hasty = { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off', max_connections: '200' }

/**
 * One PostgreSQL for the whole run, started when the first test file asks for a database. Whoever connects to the
 * provided socket is sent a connection to a new database, copied from a migrated template.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  await removeLeftOver()
  const folder = await mkdtemp(join(tmpdir(), folderPrefix))
  // So that PostgreSQL's user can enter when the tests run as root.
  await chmod(folder, 0o711)
  let cluster: Promise<Cluster> | null = null
  let last: Promise<unknown> = Promise.resolve()
  const server = createServer((socket) => {
    // Who says nothing only looks whether this run is alive.
    socket.once('data', () => {
      const answer = last.then(async () => newDatabase(await (cluster ??= startCluster(folder))))
      last = answer.catch(() => undefined)
      answer.then(
        (connection) => socket.end(JSON.stringify(connection)),
        (error: unknown) => socket.end(JSON.stringify({ error: String(error) })),
      )
    })
    socket.on('error', () => undefined)
  })
  const socketPath = process.platform === 'win32' ? `\\\\.\\pipe\\${randomBytes(8).toString('hex')}` : join(folder, 'ask')
  await listen(server, socketPath)
  project.provide('testDatabaseServer', socketPath)
  return async () => {
    server.close()
    await (await cluster)?.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

/** What a killed run left: its PostgreSQL outlives it. A young folder may be of a run that is just starting. */
async function removeLeftOver(): Promise<void> {
  const names = (await readdir(tmpdir())).filter((name) => name.startsWith(folderPrefix))
  for (const folder of names.map((name) => join(tmpdir(), name))) {
    const { mtimeMs } = await stat(folder).catch(() => ({ mtimeMs: Infinity }))
    if (Date.now() - mtimeMs < 60_000 || (await answers(join(folder, 'ask')))) continue
    const cluster = join(folder, 'postgres')
    const postmaster = await findPostmaster(cluster)
    if (postmaster !== null) await stopPostmaster(postmaster.pid, cluster)
    await rm(folder, { recursive: true, force: true })
  }
}

async function answers(path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(path, () => {
      socket.destroy()
      resolve(true)
    })
    socket.once('error', () => resolve(false))
  })
}

async function startCluster(folder: string): Promise<Cluster> {
  const cluster = await openCluster({
    dataDir: folder,
    socketFolder: process.platform === 'win32' ? null : join(folder, 'run'),
    say: () => undefined,
    settings: hasty,
  })
  await createDatabase(cluster.connection, template)
  const connection = { ...cluster.connection, database: template }
  const database = connectDatabase(connection, log)
  await migrate(database, { migrations, copyFirst: async () => undefined })
  await database.destroy()
  const pool = createPool(connection, { max: 1, log })
  await runMigrations({ pgPool: pool })
  await pool.end()
  return cluster
}

async function newDatabase(cluster: Cluster): Promise<ClientConfig> {
  const name = `test_${randomBytes(6).toString('hex')}`
  const client = new Client(cluster.connection)
  await client.connect()
  await client.query(`create database ${name} template ${template}`)
  await client.end()
  return { ...cluster.connection, database: name }
}

async function listen(server: Server, path: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(path, resolve)
  })
}

declare module 'vitest' {
  interface ProvidedContext {
    testDatabaseServer: string
  }
}
