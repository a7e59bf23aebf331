import { Client, type ClientConfig } from 'pg'
import { StartError } from '../start-error.ts'
import { joinCluster, openCluster } from './cluster/open-cluster.ts'

export interface DatabaseServer {
  connection: ClientConfig
  /** True for our own: then no other server shares it, and all its jobs are ours. */
  embedded: boolean
  /** Stops PostgreSQL when we run it. */
  stop: () => Promise<void>
}

export interface OpenDatabaseOptions {
  databaseUrl: string | null
  dataDir: string
  socketFolder: string | null
  say: (text: string) => void
}

const databaseName = 'countercheck'

/** The external server, or our own in the data folder. Throws a `StartError` when it cannot be reached. */
export async function openDatabase({ databaseUrl, ...options }: OpenDatabaseOptions): Promise<DatabaseServer> {
  if (databaseUrl !== null) return reachExternal(databaseUrl)
  const cluster = await openCluster(options)
  await createDatabase(cluster.connection, databaseName)
  return { connection: { ...cluster.connection, database: databaseName }, embedded: true, stop: cluster.stop }
}

/** The database that another process of ours has open. Throws a `StartError` when it cannot be reached. */
export async function joinDatabase({
  databaseUrl,
  dataDir,
}: Pick<OpenDatabaseOptions, 'databaseUrl' | 'dataDir'>): Promise<DatabaseServer> {
  if (databaseUrl !== null) return reachExternal(databaseUrl)
  const connection = await joinCluster(dataDir)
  if (connection === null) throw new StartError('The server that runs has no database yet. Try again in a minute.')
  return { connection: { ...connection, database: databaseName }, embedded: true, stop: async () => undefined }
}

/** Makes the database in the cluster unless it is there. */
export async function createDatabase(connection: ClientConfig, name: string): Promise<void> {
  const client = new Client(connection)
  await client.connect()
  try {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name])
    if (rowCount === 0) await client.query(`create database ${client.escapeIdentifier(name)}`)
  } finally {
    await client.end()
  }
}

const oldestMajor = 14

async function reachExternal(databaseUrl: string): Promise<DatabaseServer> {
  const connection = { connectionString: databaseUrl, connectionTimeoutMillis: 10_000 }
  const client = new Client(connection)
  client.on('error', () => undefined)
  try {
    await client.connect()
    const { rows } = await client.query<{ server_version_num: string }>('show server_version_num')
    const major = Math.floor(Number(rows[0]?.server_version_num) / 10_000)
    if (major < oldestMajor) throw new StartError(`DATABASE_URL leads to PostgreSQL ${major}; ${oldestMajor} or newer is needed.`)
  } catch (cause) {
    if (cause instanceof StartError) throw cause
    // The address holds a password: it is never repeated.
    const reason = cause instanceof Error ? cause.message : 'no answer'
    throw new StartError(`The database that DATABASE_URL names cannot be reached: ${reason}. Check the address and that it runs.`, {
      cause,
    })
  } finally {
    await client.end().catch(() => undefined)
  }
  return { connection, embedded: false, stop: async () => undefined }
}
