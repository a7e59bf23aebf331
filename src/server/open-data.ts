import { mkdir, realpath } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { runMigrations } from 'graphile-worker'
import type { Kysely } from 'kysely'
import type { Pool } from 'pg'
import type { Logger } from 'pino'
import type { BlobStore } from './blobs/blob-store.ts'
import { openFileBlobStore } from './blobs/file-blob-store.ts'
import type { CloseStack } from './close-stack.ts'
import type { Config } from './config.ts'
import type { MasterKeyConfig } from './keys/find-master-key.ts'
import { type Keyring, keyringOf } from './keys/keyring.ts'
import { type OpenedKeyring, openKeyring } from './keys/keyring-file.ts'
import { takeLock } from './data-folder/take-lock.ts'
import { connectDatabase, createPool } from './database/connect.ts'
import { type DatabaseServer, joinDatabase, openDatabase } from './database/open-database.ts'
import type { Database } from './database/schema.ts'
import { withKeyring } from './sealing/with-keyring.ts'
import { InUseError, StartError } from './start-error.ts'

export interface PrepareOptions {
  config: Pick<Config, 'dataDir' | 'databaseUrl'> & MasterKeyConfig
  log: Logger
  say: (text: string) => void
  closing: CloseStack
}

export interface Data {
  /** Absolute. */
  dataDir: string
  /** As its file holds it, with what opens that. */
  keys: OpenedKeyring
  keyring: Keyring
  server: DatabaseServer
  database: Kysely<Database>
  /** Connections for jobs. */
  jobPool: Pool
  blobs: BlobStore
}

/** Makes this process the owner of the data folder and opens what is in it. The database's form is not touched. */
export async function openData(options: PrepareOptions): Promise<Data> {
  const { config, closing, say } = options
  const dataDir = await makeDataFolder(config.dataDir)
  const lock = await takeLock(dataDir)
  closing.add('lock', lock.release)
  const keys = await openKeyring(config, dataDir, say)
  const server = await openDatabase({ databaseUrl: config.databaseUrl, dataDir, socketFolder: lock.socketFolder, say })
  return connect(options, { dataDir, keys, server, isAlone: true })
}

/** Opens beside a server that runs what that owns; where none does, as its owner. */
export async function openDataBeside(options: PrepareOptions): Promise<Data> {
  try {
    return await openData(options)
  } catch (error) {
    if (!(error instanceof InUseError)) throw error
  }
  const { config, say } = options
  const dataDir = await makeDataFolder(config.dataDir)
  const [keys, server] = [await openKeyring(config, dataDir, say), await joinDatabase({ databaseUrl: config.databaseUrl, dataDir })]
  return connect(options, { dataDir, keys, server, isAlone: false })
}

interface Opened extends Pick<Data, 'dataDir' | 'keys' | 'server'> {
  isAlone: boolean
}

async function connect({ log, closing }: PrepareOptions, { dataDir, keys, server, isAlone }: Opened): Promise<Data> {
  closing.add('database server', server.stop)
  const keyring = keyringOf(keys.content)
  const database = withKeyring(connectDatabase(server.connection, log), keyring)
  closing.add('database', async () => database.destroy())
  const jobPool = createPool(server.connection, { max: 10, log })
  closing.add('connections for jobs', async () => jobPool.end())
  const blobs = await openFileBlobStore(blobFolder(dataDir), keyring, { isAlone })
  return { dataDir, keys, keyring, server, database, jobPool, blobs }
}

export function blobFolder(dataDir: string): string {
  return join(dataDir, 'blobs')
}

/** The queue's own tables. */
export async function prepareQueue(pool: Pool): Promise<void> {
  await runMigrations({ pgPool: pool })
}

/** As root others may enter, not look: PostgreSQL runs as another user. What is inside is each for its owner only. */
async function makeDataFolder(given: string): Promise<string> {
  const folder = resolve(given)
  try {
    await mkdir(folder, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 })
    return await realpath(folder)
  } catch (cause) {
    throw new StartError(`The data folder ${folder} cannot be made. Set DATA_DIR to a folder that may be written.`, { cause })
  }
}
