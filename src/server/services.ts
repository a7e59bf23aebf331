import type { Kysely } from 'kysely'
import type { Logger } from 'pino'
import type { Engine } from '#engine/engine.ts'
import type { FlyocrAccess } from '#engine/flyocr/flyocr-access.ts'
import type { Auth } from './accounts/create-auth.ts'
import type { KeptCopies } from './backup/keep-copies.ts'
import type { BlobStore } from './blobs/blob-store.ts'
import type { HistoryKey } from './history/history-key.ts'
import type { Office } from './office/office.ts'
import type { OwnTypes } from './own-types/read-own-types.ts'
import type { ServeClient } from './serve-client.ts'
import type { Notifications } from './database/notifications.ts'
import type { Database } from './database/schema.ts'
import type { JobQueue } from './jobs/job-queue.ts'
import type { RecordingsFolder } from './recordings/recordings-folder.ts'

/** What may be asked on another computer. */
export interface Remote {
  engine: Engine
  /** Where it is, for the person who decides what leaves this computer. */
  host: string
}

/** What may be asked on another computer, as it is set now: settings change while the server runs, so it is asked for each time. */
export interface RemoteApi {
  /** As the environment has it: then nobody sets it otherwise. */
  fromEnvironment: FlyocrAccess | null
  /** Null where nothing may leave this computer. */
  current: () => Promise<Remote | null>
  /** The one that is set, also while it is turned off: to be tried by whoever sets it. */
  known: () => Promise<Remote | null>
  stop: () => Promise<void>
}

/** All that operations may need; each names the two or three that it does. */
export interface Services {
  version: string
  log: Logger
  database: Kysely<Database>
  notifications: Notifications
  blobs: BlobStore
  jobs: JobQueue
  engine: Engine
  remote: RemoteApi
  /** What is recorded for support. */
  recordings: RecordingsFolder
  now: () => Date
  /** Throws `storage.full` when less than 1 GB is free where the data are kept: call it before a capture is stored. */
  refuseWhenFull: () => Promise<void>
  /** The owner's own document types, as they were when the server started. */
  ownTypes: OwnTypes
  /** Who may use the FlyOCR-compatible routes. */
  serveClient: ServeClient
  /** Sessions, passphrases and codes. */
  auth: Auth
  /** Where people reach the server, e.g. `https://papers.example.com`. */
  origin: string
  /** The office's own server, by which people may sign in; null where none is set. */
  office: Office | null
  /** Signs what only this server may have made. */
  secret: string
  /** What vouches for the history, and the file beside the database that says up to where. */
  history: { key: HistoryKey; file: string }
  /** Whether other computers reach the server, so that accounts must stay on. */
  mustKeepAccounts: boolean
  /** Fingerprint of the key that locks everything. */
  masterKey: string
  /** The copies that the server makes by itself; null where it makes none. */
  copies: KeptCopies | null
  /** Aborted when the server stops; ends event streams. */
  stopping: AbortSignal
}
