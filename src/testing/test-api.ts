import { generateKeyPairSync } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { createORPCClient } from '@orpc/client'
import type { ContractRouterClient } from '@orpc/contract'
import type { JsonifiedClient } from '@orpc/openapi-client'
import { OpenAPILink } from '@orpc/openapi-client/fetch'
import { type Logger, pino } from 'pino'
import { afterAll } from 'vitest'
import { contract } from '#contract/contract.ts'
import type { Asker } from '#domain/accounts/asker.ts'
import type { Engine } from '#engine/engine.ts'
import { createAuth } from '#server/accounts/create-auth.ts'
import { whoAsks } from '#server/accounts/who-asks.ts'
import { createApp } from '#server/app.ts'
import { openFileBlobStore } from '#server/blobs/file-blob-store.ts'
import type { Knock } from '#server/context.ts'
import { createApi } from '#server/create-api.ts'
import { createPool } from '#server/database/connect.ts'
import { listen } from '#server/database/listen.ts'
import { createRemoteApi } from '#server/engines/create-remote-api.ts'
import { noteFirstClient } from '#server/flyocr-clients/note-first-client.ts'
import { historyKeyOf } from '#server/history/history-key.ts'
import { keyringOf } from '#server/keys/keyring.ts'
import { newKeyringContent } from '#server/keys/keyring-content.ts'
import { createJobQueue } from '#server/jobs/create-job-queue.ts'
import { createJobs } from '#server/jobs/create-jobs.ts'
import { type Workers, startWorkers } from '#server/jobs/start-workers.ts'
import type { Office } from '#server/office/office.ts'
import { openRecordingsFolder } from '#server/recordings/recordings-folder.ts'
import type { Remote, RemoteApi, Services } from '#server/services.ts'
import { openTestDatabase } from './test-database.ts'

type TestClient = JsonifiedClient<ContractRouterClient<typeof contract>>

export interface TestApi {
  services: Services
  /** What the server logged at level error. */
  errors: string[]
  /** As curl would ask; the path begins with a slash. */
  request: (path: string, init?: RequestInit) => Promise<Response>
  /** The contract's own client. */
  client: TestClient
  /** Starts reading; nothing is read before. */
  work: () => Promise<Workers>
  clock: { now: Date | null }
}

interface TestApiOptions {
  /** Left out, it is found out as in the product: none, until one is set. */
  remote?: Remote
  office?: Office | null
  /** Who asks, whatever the request says; left out or null, it is found out as in the product. */
  asker?: (from: Knock) => Asker | null
}

export const testServeClient = { key: 'demoKey', secret: 'demoSecret', windowSeconds: 900 }

const testSecret = 'a secret of tests, long enough for better-auth'

/** The product's routes behind all their doors, on a real database and real files, with the engine given. */
export async function openTestApi(engine: Engine, { remote, office = null, asker }: TestApiOptions = {}): Promise<TestApi> {
  const { database, connection } = await openTestDatabase()
  const folder = await mkdtemp(join(tmpdir(), 'cc-blobs-'))
  const errors: string[] = []
  const log: Logger = pino({ level: 'error' }, { write: (line: string) => void errors.push(line) })
  const stopping = new AbortController()
  const notifications = listen(connection, log)
  const clock: TestApi['clock'] = { now: null }
  const now = () => clock.now ?? new Date()
  const services: Services = {
    version: '0.0.0-test',
    log,
    database,
    notifications,
    engine,
    remote: remote === undefined ? createRemoteApi({ database, now, fromEnvironment: null }) : fixedRemote(remote),
    blobs: await openFileBlobStore(folder, keyringOf(newKeyringContent({}))),
    jobs: createJobQueue(database),
    recordings: openRecordingsFolder(join(folder, 'recordings')),
    now,
    refuseWhenFull: async () => undefined,
    ownTypes: { types: [], problems: [] },
    serveClient: testServeClient,
    auth: createAuth({ database, secret: testSecret, origin: 'http://localhost' }),
    origin: 'http://localhost',
    office,
    secret: testSecret,
    history: { key: historyKeyOf(generateKeyPairSync('ed25519').privateKey), file: join(folder, '..', `${basename(folder)}-head.json`) },
    mustKeepAccounts: false,
    masterKey: '0'.repeat(16),
    copies: null,
    stopping: stopping.signal,
  }
  await noteFirstClient(services, testServeClient)
  const app = appOf(services, asker)
  const request: TestApi['request'] = async (path, init) => app.request(`http://localhost${path}`, init)
  const pool = createPool(connection, { max: 4, log })
  const working: Workers[] = []
  afterAll(async () => {
    stopping.abort()
    await Promise.all(working.map(async (each) => each.stop()))
    await notifications.stop()
    await pool.end()
    await rm(folder, { recursive: true, force: true })
    await rm(services.history.file, { force: true })
  })
  const work = async () => {
    const workers = await startWorkers({ jobs: createJobs(services), database, pool, log, concurrency: 2, alone: true })
    working.push(workers)
    return workers
  }
  return { services, errors, request, clock, work, client: clientOf(async (asked, init) => app.fetch(new Request(asked, init))) }
}

/** A remote API that nobody sets otherwise. */
export function fixedRemote(remote: Remote): RemoteApi {
  return { fromEnvironment: null, current: async () => remote, known: async () => remote, stop: async () => undefined }
}

function clientOf(fetch: (asked: Request, init: RequestInit) => Promise<Response>): TestClient {
  return createORPCClient(new OpenAPILink(contract, { url: 'http://localhost/api/v1', fetch }))
}

function appOf(services: Services, asker: TestApiOptions['asker']) {
  return createApp({
    version: services.version,
    engine: services.engine.name,
    log: services.log,
    hosts: new Set(['localhost']),
    publicUrl: null,
    trustProxy: null,
    clientFolder: null,
    readiness: { stage: { name: 'ready', api: createApi(services, async (from) => asker?.(from) ?? whoAsks(services, from)) } },
  })
}
