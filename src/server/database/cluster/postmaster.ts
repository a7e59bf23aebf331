import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { open, readFile, readlink, realpath, rm, stat, truncate } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { promisify } from 'node:util'
import { StartError } from '../../start-error.ts'
import type { Binaries } from './binaries.ts'
import type { ClusterUser } from './cluster-user.ts'
import type { ClusterPlace } from './init-cluster.ts'

const run = promisify(execFile)
const longestLogBytes = 5_000_000

/** What `postmaster.pid` says of a running one. */
export interface RunningPostmaster {
  pid: number
  port: number
  socketFolder: string
}

/** The postmaster that already serves this cluster: after a kill -9 of the server it lives on. Null when there is none. */
export async function findPostmaster(cluster: string): Promise<RunningPostmaster | null> {
  const text = await readFile(join(cluster, 'postmaster.pid'), 'utf8').catch(() => '')
  const [pidText = '', , , port = '5432', socketFolder = ''] = text.split('\n')
  const pid = Number(pidText)
  if (!Number.isInteger(pid) || pid <= 1) return null
  if (await isPostmasterOf(pid, cluster)) return { pid, port: Number(port), socketFolder }
  return null
}

/** A stale `postmaster.pid` whose number now belongs to another process would stop PostgreSQL from starting. */
export async function removeStalePidFile(cluster: string): Promise<void> {
  if ((await findPostmaster(cluster)) === null) await rm(join(cluster, 'postmaster.pid'), { force: true })
}

async function isPostmasterOf(pid: number, cluster: string): Promise<boolean> {
  if (process.platform === 'linux') {
    const workingFolder = await readlink(`/proc/${pid}/cwd`).catch(() => null)
    return workingFolder !== null && workingFolder === (await realpath(cluster))
  }
  if (process.platform === 'win32') return isAlive(pid)
  const { stdout } = await run('ps', ['-o', 'command=', '-p', String(pid)]).catch(() => ({ stdout: '' }))
  return stdout.includes(cluster)
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

export interface PostmasterOptions {
  place: ClusterPlace
  binaries: Binaries
  user: ClusterUser
  /** Null: TCP on this computer only, where Node knows no such sockets (Windows). */
  socketFolder: string | null
  port: number
  /** Beside ours, e.g. `{ fsync: 'off' }` for tests. */
  settings: Readonly<Record<string, string>>
}

/** Small and quiet: a few connections, no parallel queries, and no row's content in the log. */
const ownSettings = {
  max_connections: '50',
  shared_buffers: '32MB',
  max_wal_size: '256MB',
  wal_level: 'minimal',
  max_wal_senders: '0',
  max_logical_replication_workers: '0',
  max_parallel_workers_per_gather: '0',
  autovacuum_max_workers: '1',
  io_method: 'sync',
  jit: 'off',
  timezone: 'UTC',
  log_min_messages: 'warning',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_checkpoints: 'off',
} as const

/** Starts PostgreSQL in a process group of its own, so that Ctrl+C reaches the server first, which then stops it. */
export async function spawnPostmaster(options: PostmasterOptions): Promise<ChildProcess> {
  const { place, binaries, user, socketFolder, port } = options
  const listening =
    socketFolder === null
      ? { listen_addresses: '127.0.0.1', unix_socket_directories: '' }
      : { listen_addresses: '', unix_socket_directories: socketFolder }
  const settings = { ...ownSettings, ...options.settings, ...listening, port: String(port), unix_socket_permissions: '0700' }
  const given = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  await truncateLargeLog(place.logFile)
  const log = await open(place.logFile, 'a', 0o600)
  const child = spawn(join(binaries.folder, 'bin', 'postgres'), ['-D', place.cluster, ...given], {
    ...user.credentials,
    cwd: '/',
    env: { PATH: process.env['PATH'], LC_ALL: 'C', TZ: 'UTC' },
    detached: true,
    stdio: ['ignore', log.fd, log.fd],
  })
  child.on('error', () => undefined)
  child.unref()
  await log.close()
  return child
}

async function truncateLargeLog(logFile: string): Promise<void> {
  const size = await stat(logFile).then(
    (found) => found.size,
    () => 0,
  )
  if (size > longestLogBytes) await truncate(logFile)
}

/** What PostgreSQL said last, for the sentence when it does not start. */
export async function lastWords(logFile: string): Promise<string> {
  const lines = (await readFile(logFile, 'utf8').catch(() => '')).trim().split('\n')
  return lines.findLast((line) => /FATAL|PANIC|error/i.test(line)) ?? lines.at(-1) ?? ''
}

/** Asks it to end its connections and write everything down; a second, harder word after 20 s, which loses nothing either. */
export async function stopPostmaster(pid: number, cluster: string): Promise<void> {
  for (const [signal, patienceMs] of [
    ['SIGINT', 20_000],
    ['SIGQUIT', 5000],
    ['SIGKILL', 5000],
  ] as const) {
    if (!send(pid, signal)) return
    for (const deadline = performance.now() + patienceMs; performance.now() < deadline; await pause(10)) {
      if (!(await isPostmasterOf(pid, cluster))) return
    }
  }
  throw new StartError(`PostgreSQL (process ${pid}) does not stop. Stop it by hand.`)
}

function send(pid: number, signal: NodeJS.Signals): boolean {
  try {
    return process.kill(pid, signal)
  } catch {
    return false
  }
}
