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
import { openKeyring } from './keys/keyring-file.ts'
import { takeLock } from './data-folder/take-lock.ts'
import { connectDatabase, createPool } from './database/connect.ts'
import { type DatabaseServer, openDatabase } from './database/open-database.ts'
import type { Database } from './database/schema.ts'
import { StartError } from './start-error.ts'

export interface PrepareOptions {
  config: Pick<Config, 'dataDir' | 'databaseUrl'> & MasterKeyConfig
  log: Logger
  say: (text: string) => void
  closing: CloseStack
}

export interface Data {
  /** Absolute. */
  dataDir: string
  keyring: Keyring
  server: DatabaseServer
  database: Kysely<Database>
  /** Connections for jobs. */
  jobPool: Pool
  blobs: BlobStore
}

/** Makes this process the owner of the data folder and opens what is in it. The database's form is not touched. */
export async function openData({ config, log, say, closing }: PrepareOptions): Promise<Data> {
  const dataDir = await makeDataFolder(config.dataDir)
  const lock = await takeLock(dataDir)
  closing.add('lock', lock.release)
  const keyring = keyringOf((await openKeyring(config, dataDir)).content)
  const server = await openDatabase({ databaseUrl: config.databaseUrl, dataDir, socketFolder: lock.socketFolder, say })
  closing.add('database server', server.stop)
  const database = connectDatabase(server.connection, log)
  closing.add('database', async () => database.destroy())
  const jobPool = createPool(server.connection, { max: 10, log })
  closing.add('connections for jobs', async () => jobPool.end())
  const blobs = await openFileBlobStore(join(dataDir, 'blobs'))
  return { dataDir, keyring, server, database, jobPool, blobs }
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
