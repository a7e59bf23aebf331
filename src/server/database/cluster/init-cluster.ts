import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chown, mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { StartError } from '../../start-error.ts'
import type { Binaries } from './binaries.ts'
import { type ClusterUser, requireName } from './cluster-user.ts'

const run = promisify(execFile)

export interface ClusterPlace {
  /** Holds the cluster, its password and its log. */
  home: string
  cluster: string
  passwordFile: string
  logFile: string
}

export function placeOfCluster(home: string): ClusterPlace {
  return { home, cluster: join(home, 'postgres'), passwordFile: join(home, 'postgres-password'), logFile: join(home, 'postgres.log') }
}

/** The major version that made the cluster; null when there is none yet. */
export async function majorOfCluster(cluster: string): Promise<number | null> {
  const text = await readFile(join(cluster, 'PG_VERSION'), 'utf8').catch(() => null)
  return text === null ? null : Number.parseInt(text, 10)
}

/** Refuses a cluster of another major version, and says the way out. */
export function requireSameMajor(madeBy: number, binaries: Binaries, home: string): void {
  if (madeBy === binaries.major) return
  throw new StartError(
    `The database in ${home} was made by PostgreSQL ${madeBy}, and this version brings ${binaries.major}. ` +
      'Start the version you had before, run "npm run backup -- FILE" there, set DATA_DIR to a new folder, then run "npm run restore -- FILE" here.',
  )
}

/**
 * Makes an empty cluster. It is made under another name and renamed when it is whole, so an interrupted
 * first start leaves nothing half-made.
 */
export async function initCluster(place: ClusterPlace, binaries: Binaries, user: ClusterUser): Promise<void> {
  requireName(user)
  await removeUnfinished(place.home)
  const unfinished = `${place.cluster}.new-${randomBytes(4).toString('hex')}`
  const passwordForInit = `${unfinished}.password`
  const password = randomBytes(24).toString('base64url')
  await mkdir(unfinished, { mode: 0o700 })
  await writeFile(passwordForInit, password, { mode: 0o600 })
  if ('uid' in user.credentials) {
    for (const path of [unfinished, passwordForInit]) await chown(path, user.credentials.uid, user.credentials.gid)
  }
  try {
    await runInitdb({ binaries, user, folder: unfinished, passwordFile: passwordForInit })
  } catch (cause) {
    throw new StartError(`The database could not be made in ${place.home}: ${reasonOf(cause)}`, { cause })
  }
  await rm(passwordForInit)
  await writeFile(place.passwordFile, password, { mode: 0o600 })
  await rename(unfinished, place.cluster)
}

interface Initdb {
  binaries: Binaries
  user: ClusterUser
  folder: string
  passwordFile: string
}

/**
 * Order and upper case are PostgreSQL's own, so every machine sorts alike. What counts as a letter is asked of the
 * system: with `C.UTF-8` the search index knows letters of every script; a system without it searches more slowly.
 */
async function runInitdb({ binaries, user, folder, passwordFile }: Initdb): Promise<void> {
  const access = ['--username=postgres', '--auth=scram-sha-256', `--pwfile=${passwordFile}`]
  const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8']
  const initdb = async (letters: string) =>
    run(join(binaries.folder, 'bin', 'initdb'), ['-D', folder, ...access, ...locale, `--lc-ctype=${letters}`, '--no-instructions'], {
      ...user.credentials,
      cwd: '/',
      env: { PATH: process.env['PATH'], LC_ALL: 'C', TZ: 'UTC' },
    })
  await initdb('C.UTF-8').catch(async (cause: unknown) => {
    if (!reasonOf(cause).includes('locale')) throw cause
    await initdb('C')
  })
}

async function removeUnfinished(home: string): Promise<void> {
  const names = await readdir(home)
  await Promise.all(
    names.filter((name) => name.startsWith('postgres.new-')).map(async (name) => rm(join(home, name), { recursive: true, force: true })),
  )
}

function reasonOf(cause: unknown): string {
  const output = cause instanceof Error && 'stderr' in cause ? String(cause.stderr) : String(cause)
  return output.split('\n').find((line) => line.includes('error:')) ?? output.trim().split('\n').at(-1) ?? 'no reason was given'
}
