import { mkdir } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { join, resolve } from 'node:path'
import type { Logger } from 'pino'
import { addOwnTypes } from '#catalogue/catalogue.ts'
import { documentTypeOf } from '#domain/own-types/document-type-of.ts'
import { createEmbeddedEngine } from '#engine/embedded/embedded-engine.ts'
import type { Engine } from '#engine/engine.ts'
import { areAccountsOn } from './accounts/accounts-switch.ts'
import { createAuth } from './accounts/create-auth.ts'
import { type KeptCopies, keepCopies } from './backup/keep-copies.ts'
import { writeBackup } from './backup/write-backup.ts'
import { sweepOrphans } from './blobs/destroy-unused.ts'
import { sealClearBlobs } from './blobs/seal-clear-blobs.ts'
import type { CloseStack } from './close-stack.ts'
import { type Config, needsAccounts, networkWarning, originOf } from './config.ts'
import { listen } from './database/listen.ts'
import { migrate } from './database/migrate.ts'
import { migrations } from './database/migrations.ts'
import { createRemoteApi } from './engines/create-remote-api.ts'
import { keepForgettingCalls } from './flyocr-clients/forget-old-calls.ts'
import { noteFirstClient } from './flyocr-clients/note-first-client.ts'
import { headFile } from './history/head-file.ts'
import { historyKeyOf } from './history/history-key.ts'
import { keepSigning } from './history/sign-history.ts'
import { isLoopback } from './http/is-loopback.ts'
import { fingerprintOf } from './keys/find-master-key.ts'
import { freeSpaceDoor } from './http/free-space.ts'
import { keepPurging } from './keeping/keep-purging.ts'
import { askForLostReadings } from './jobs/ask-for-lost-readings.ts'
import { createJobQueue } from './jobs/create-job-queue.ts'
import { createJobs } from './jobs/create-jobs.ts'
import { startWorkers } from './jobs/start-workers.ts'
import { createOffice } from './office/office.ts'
import { officeOf } from './office/office-settings.ts'
import { type OwnTypes, readOwnTypes } from './own-types/read-own-types.ts'
import { type Data, openData, prepareQueue } from './open-data.ts'
import { findServeClient } from './serve-client.ts'
import { openRecordingsFolder } from './recordings/recordings-folder.ts'
import { sealOldRecords } from './sealing/seal-old-records.ts'
import { StartError } from './start-error.ts'
import type { Services } from './services.ts'

export interface BuildOptions {
  config: Config
  version: string
  engine: Engine
  log: Logger
  /** Told what is being done, for the person who waits. */
  say: (text: string) => void
  closing: CloseStack
  stopping: AbortSignal
}

const mostWorkers = 8

/** How many pages are read at the same time. */
function workerCount(config: Pick<Config, 'workers'>): number {
  return config.workers ?? Math.min(availableParallelism(), mostWorkers)
}

/** The only place that chooses an engine. */
export function createEngine(config: Pick<Config, 'workers' | 'dataDir'>, log: Logger): Engine {
  const models = { folder: resolve(config.dataDir, 'models'), tell: (problem: string) => log.warn(problem) }
  return createEmbeddedEngine({ workers: workerCount(config), models })
}

function accessOfEnvironment({ flyocrUrl: url, flyocrKey: key, flyocrSecret: secret, flyocrTimestamp: timestampUnit }: Config) {
  return key === null || secret === null ? null : { url, key, secret, timestampUnit }
}

/** Opens the data, brings them to the newest form, loads models meanwhile, and starts the work that waits. */
export async function buildServices(options: BuildOptions): Promise<Services> {
  const { config, engine, log, say, closing, stopping } = options
  const startedAt = new Date()
  say('Preparing the database')
  closing.add('engine', engine.stop)
  const models = engine.start()
  models.catch(() => undefined)
  const data = await openData({ config, log, say, closing })
  await migrate(data.database, { migrations, copyFirst: async (before) => copyBeforeChange(options, data, before) })
  await sealClearBlobs(data, say)
  await refuseWithoutAccounts(options, data.database)
  await prepareQueue(data.jobPool)
  const services = await assemble(options, data)
  addOwnTypes(services.ownTypes.types.map(documentTypeOf))
  await noteFirstClient(services, services.serveClient)
  await sealOldRecords({ database: data.database, log, say })
  await askForLostReadings(services)
  say('Preparing models')
  await models
  const jobs = createJobs(services)
  const workers = await startWorkers({
    jobs,
    log,
    database: data.database,
    pool: data.jobPool,
    concurrency: workerCount(config),
    alone: data.server.embedded,
  })
  closing.add('workers', workers.stop)
  closing.add('history', keepSigning({ ...services, ...services.history }).stop)
  // Stopped before the history is signed for the last time: what goes at the end stands in it.
  closing.add('keeping', keepPurging({ ...services, alone: data.server.embedded }).stop)
  closing.add('calls', keepForgettingCalls(services).stop)
  sweepOrphans(services, startedAt).then(
    (swept) => swept > 0 && log.warn({ swept }, 'pictures whose record was never stored are destroyed'),
    (cause: unknown) => !stopping.aborted && log.error({ err: cause }, 'sweeping pictures failed'),
  )
  return services
}

function startCopies(
  { config, version, log, closing }: Pick<BuildOptions, 'config' | 'version' | 'log' | 'closing'>,
  data: Data,
): KeptCopies | null {
  if (config.backupDir === null) return null
  const plan = { folder: resolve(config.backupDir), everyHours: config.backupEveryHours, keep: config.backupKeep }
  const copies = keepCopies({ source: data, plan, version, now: () => new Date(), log })
  closing.add('copies', copies.stop)
  return copies
}

/** Where others reach the server they have to sign in, unless the network is trusted. */
async function refuseWithoutAccounts({ config, say }: Pick<BuildOptions, 'config' | 'say'>, database: Data['database']): Promise<void> {
  if (isLoopback(config.host) || (await areAccountsOn(database))) return
  if (config.trustNetwork) return say(networkWarning)
  throw new StartError(
    `HOST is ${config.host}, which other computers reach, and there are no accounts yet. Start with HOST=127.0.0.1, open Settings, ` +
      'People, and turn accounts on; then start again. Or set TRUST_NETWORK=1 to let everyone who reaches the port see every document.',
  )
}

/** Without pictures: no step changes those. */
async function copyBeforeChange({ version, say }: BuildOptions, data: Data, before: string): Promise<void> {
  const folder = join(data.dataDir, 'backups')
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const path = join(folder, `before-${before}-${Date.now()}.backup`)
  say(`Keeping a copy of the database in ${path} before it is changed`)
  await writeBackup({ database: data.database, blobs: null, client: null, version, keys: data.keys, now: () => new Date() }, path)
}

async function ownTypesOf(dataDir: string, { say, log }: Pick<BuildOptions, 'say' | 'log'>): Promise<OwnTypes> {
  const folder = join(dataDir, 'types')
  const own = await readOwnTypes(folder)
  for (const { file, line, reason } of own.problems) {
    say(`${join(folder, file)}, line ${line}: ${reason}. It is left out.`)
    log.warn({ file, line, reason }, 'a file of an own document type is left out')
  }
  return own
}

async function assemble({ config, version, engine, log, say, closing, stopping }: BuildOptions, data: Data): Promise<Services> {
  const notifications = listen(data.server.connection, log)
  closing.add('notices', notifications.stop)
  const { sessionSecret: secret, historyKey } = data.keyring
  const remote = createRemoteApi({ database: data.database, now: () => new Date(), fromEnvironment: accessOfEnvironment(config) })
  const officeSettings = officeOf(config, originOf(config))
  closing.add('remote API', remote.stop)
  return {
    version,
    log,
    engine,
    remote,
    database: data.database,
    notifications,
    blobs: data.blobs,
    jobs: createJobQueue(data.database),
    recordings: openRecordingsFolder(join(data.dataDir, 'recordings')),
    now: () => new Date(),
    refuseWhenFull: freeSpaceDoor(data.dataDir),
    ownTypes: await ownTypesOf(data.dataDir, { say, log }),
    serveClient: await findServeClient(config, data.dataDir, say),
    auth: createAuth({ database: data.database, secret, origin: originOf(config) }),
    origin: originOf(config),
    office: officeSettings && createOffice(officeSettings),
    secret,
    history: { key: historyKeyOf(historyKey), file: headFile(data.dataDir) },
    mustKeepAccounts: needsAccounts(config),
    masterKey: fingerprintOf(data.keys.masterKey),
    copies: startCopies({ config, version, log, closing }, data),
    stopping,
  }
}
