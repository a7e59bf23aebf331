import { chown, mkdir, readFile, realpath, stat, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { Client, type ClientConfig } from 'pg'
import { StartError } from '../../start-error.ts'
import { isShortEnough, makePrivateFolder, pathFingerprint } from '../../data-folder/socket-path.ts'
import { type Binaries, prepareBinaries } from './binaries.ts'
import { type ClusterUser, canEnter, findClusterUser } from './cluster-user.ts'
import { keepRunning } from './keep-running.ts'
import { type ClusterPlace, initCluster, majorOfCluster, placeOfCluster, requireSameMajor } from './init-cluster.ts'
import {
  type RunningPostmaster,
  findPostmaster,
  isAlive,
  lastWords,
  removeStalePidFile,
  spawnPostmaster,
  stopPostmaster,
} from './postmaster.ts'

export interface ClusterOptions {
  dataDir: string
  /** A short private folder for the socket; null for TCP on this computer. */
  socketFolder: string | null
  /** Told what is being done, for the person who waits. */
  say: (text: string) => void
  settings?: Readonly<Record<string, string>>
}

export interface Cluster {
  connection: ClientConfig
  pid: number
  /** True when it was already running: the server before was killed. */
  adopted: boolean
  stop: () => Promise<void>
}

/** Where root keeps the database when `nobody` cannot enter the data folder, e.g. in root's home. */
const folderOfRoot = '/var/lib/countercheck'

/** PostgreSQL of our own for a data folder whose lock we hold: made when absent, adopted when it runs, else started. */
export async function openCluster(options: ClusterOptions): Promise<Cluster> {
  const { say, settings = {} } = options
  const { place, user, binaries } = await prepareCluster(options)
  const password = await readPassword(place)
  const folder = await giveSocketFolder(place, options.socketFolder, user)
  const running = await findPostmaster(place.cluster)
  const port = folder === null ? (running?.port ?? (await freePort())) : 5432
  const connection = { host: folder ?? '127.0.0.1', port, user: 'postgres', password, database: 'postgres' }
  const adopted = running !== null && (await takeOver(running, connection))
  if (running !== null && !adopted) await stopPostmaster(running.pid, place.cluster)
  const spawnOnce = async () => (await spawnPostmaster({ place, binaries, user, socketFolder: folder, port, settings })).pid
  const start = async () => startUntilReady({ spawnOnce, connection, place, say })
  const pid = adopted ? running.pid : await start()
  return { connection, pid, adopted, stop: keepRunning({ pid, start, cluster: place.cluster, say }) }
}

/** The PostgreSQL that another process runs for a data folder; null where none runs. */
export async function joinCluster(dataDir: string): Promise<ClientConfig | null> {
  const { place } = await findPlace(dataDir, () => undefined)
  const running = await findPostmaster(place.cluster)
  if (running === null) return null
  const password = await readPassword(place)
  return { host: running.socketFolder || '127.0.0.1', port: running.port, user: 'postgres', password, database: 'postgres' }
}

/** Finds or makes the cluster, and programs of its version. */
async function prepareCluster({ dataDir, say }: ClusterOptions): Promise<{ place: ClusterPlace; user: ClusterUser; binaries: Binaries }> {
  const { place, user } = await findPlace(dataDir, say)
  const made = await majorOfCluster(place.cluster)
  const isOurUser = !('uid' in user.credentials)
  const binaries = await prepareBinaries(user, isOurUser || place.home !== dataDir ? place.home : folderOfRoot, say)
  if (made !== null) requireSameMajor(made, binaries, place.home)
  else {
    say('Making the database, once')
    await initCluster(place, binaries, user)
    if (place.home !== dataDir) await writeFile(noteIn(dataDir), `${place.home}\n`)
  }
  return { place, user, binaries }
}

/** In the data folder, or where a note in it says; as root elsewhere when the database's user cannot enter it. */
async function findPlace(dataDir: string, say: (text: string) => void): Promise<{ place: ClusterPlace; user: ClusterUser }> {
  const note = noteIn(dataDir)
  const noted = await readFile(note, 'utf8').then(
    (text) => text.trim(),
    () => null,
  )
  const inside = placeOfCluster(noted ?? dataDir)
  const isMade = (await majorOfCluster(inside.cluster)) !== null
  if (noted !== null && !isMade)
    throw new StartError(
      `The database should be in ${noted}, as ${note} says, but is not there. Bring it back, or restore a backup into a new DATA_DIR.`,
    )
  const user = await findClusterUser(inside.cluster)
  if (isMade || (await canEnter(user, dataDir))) return { place: inside, user }
  const home = join(folderOfRoot, pathFingerprint(await realpath(dataDir)))
  say(`Keeping the database in ${home}, because ${user.name}, who runs it, cannot enter ${dataDir}`)
  await mkdir(home, { recursive: true, mode: 0o755 })
  return { place: placeOfCluster(home), user }
}

/** Says where the database is when it is not in the data folder. */
const noteIn = (dataDir: string) => join(dataDir, 'postgres-is-in')

async function readPassword(place: ClusterPlace): Promise<string> {
  try {
    return await readFile(place.passwordFile, 'utf8')
  } catch (cause) {
    throw new StartError(
      `The database's password is missing or not readable: ${place.passwordFile}. Bring the file back, or start as the user who made it.`,
      { cause },
    )
  }
}

async function giveSocketFolder(place: ClusterPlace, preferred: string | null, user: ClusterUser): Promise<string | null> {
  if (preferred === null) return null
  const beside = join(place.home, 'run')
  for (const folder of [preferred, beside].filter(isShortEnough)) {
    await makePrivateFolder(folder)
    const { uid } = await stat(folder)
    if ('uid' in user.credentials && uid !== user.credentials.uid) await chown(folder, user.credentials.uid, user.credentials.gid)
    if (await canEnter(user, folder)) return folder
  }
  throw new StartError(`No folder was found for the database's socket. Set DATA_DIR to a folder with a shorter path on a local disk.`)
}

/** True when the one that runs answers. What the killed server left half-done in it is ended. */
async function takeOver(running: RunningPostmaster, connection: ClientConfig): Promise<boolean> {
  const isWhereWeLook = running.port === connection.port && (running.socketFolder || '127.0.0.1') === connection.host
  if (!isWhereWeLook) return false
  const client = new Client({ ...connection, connectionTimeoutMillis: 2000 })
  client.on('error', () => undefined)
  try {
    await client.connect()
    await client.query('select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and usename = current_user')
    return true
  } catch {
    return false
  } finally {
    await client.end().catch(() => undefined)
  }
}

interface Starting {
  spawnOnce: () => Promise<number | undefined>
  connection: ClientConfig
  place: ClusterPlace
  say: (text: string) => void
}

/** Tries again for 10 s while processes of a killed predecessor still hold what it needs: they go by themselves. */
async function startUntilReady({ spawnOnce, connection, place, say }: Starting): Promise<number> {
  for (const deadline = performance.now() + 10_000; ; await pause(250)) {
    await removeStalePidFile(place.cluster)
    const pid = await spawnOnce()
    if (pid !== undefined && (await becomesReady(pid, connection, say))) return pid
    const said = await lastWords(place.logFile)
    const isHeldByOthers = /shared memory block|lock file/.test(said)
    if (!isHeldByOthers || performance.now() > deadline)
      throw new StartError(`PostgreSQL did not start. It said: ${said} (all of it in ${place.logFile})`)
  }
}

/** False when the process ends. Recovery after a crash may take long: it is waited for as long as the process lives. */
async function becomesReady(pid: number, connection: ClientConfig, say: (text: string) => void): Promise<boolean> {
  const sayOnce = setTimeout(() => say('The database is recovering from a crash'), 3000)
  try {
    while (isAlive(pid)) {
      if (await answers(connection)) return true
      await pause(20)
    }
    return false
  } finally {
    clearTimeout(sayOnce)
  }
}

async function answers(connection: ClientConfig): Promise<boolean> {
  const client = new Client({ ...connection, connectionTimeoutMillis: 2000 })
  client.on('error', () => undefined)
  return client.connect().then(
    async () => {
      await client.end()
      return true
    },
    () => false,
  )
}

async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => (address !== null && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port'))))
    })
  })
}
