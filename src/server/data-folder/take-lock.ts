import { readdir, rm } from 'node:fs/promises'
import { type Server, connect, createServer } from 'node:net'
import { join } from 'node:path'
import { InUseError, StartError } from '../start-error.ts'
import { makePrivateFolder, pathFingerprint, socketFolders } from './socket-path.ts'

export interface DataLock {
  /** A short private folder where sockets work; null where the platform has none. */
  socketFolder: string | null
  release: () => Promise<void>
}

/**
 * Makes this process the only one that uses a data folder, for as long as it lives: the lock is a listening socket,
 * which the kernel closes even after kill -9, so that nothing stale can stand in the way and no process id can be
 * mistaken for another's. Throws a `StartError` when another process holds it.
 */
export async function takeLock(dataDir: string): Promise<DataLock> {
  if (process.platform === 'win32') return takePipe(dataDir)
  let cause: unknown
  for (const folder of socketFolders(dataDir)) {
    try {
      await makePrivateFolder(folder)
      const server = await takeNextName(folder, dataDir)
      return { socketFolder: folder, release: async () => close(server) }
    } catch (error) {
      if (error instanceof StartError) throw error
      cause = error
    }
  }
  throw new StartError(`No folder was found for the sockets of ${dataDir}. Set DATA_DIR to a folder with a shorter path on a local disk.`, {
    cause,
  })
}

async function takePipe(dataDir: string): Promise<DataLock> {
  const server = await listen(`\\\\.\\pipe\\countercheck-${pathFingerprint(dataDir)}`)
  if (server === null) throw inUse(dataDir)
  return { socketFolder: null, release: async () => close(server) }
}

/**
 * Locks are numbered and the highest holds. A dead one is not removed and made again, which two starters could do
 * to each other, but followed by the next number, which only one of them can make.
 */
async function takeNextName(folder: string, dataDir: string): Promise<Server> {
  for (;;) {
    const highest = await highestLock(folder)
    if (highest > 0 && (await isHeld(lockPath(folder, highest)))) throw inUse(dataDir)
    const own = highest + 1
    const server = await listen(lockPath(folder, own))
    if (server === null) continue
    if ((await highestLock(folder)) > own) {
      await close(server)
      continue
    }
    await Promise.all(
      (await lockNumbers(folder)).filter((number) => number < own).map(async (number) => rm(lockPath(folder, number), { force: true })),
    )
    return server
  }
}

const lockPath = (folder: string, number: number) => join(folder, `lock-${number}`)

async function lockNumbers(folder: string): Promise<number[]> {
  const names = await readdir(folder)
  return names.filter((name) => /^lock-\d+$/.test(name)).map((name) => Number(name.slice('lock-'.length)))
}

async function highestLock(folder: string): Promise<number> {
  return Math.max(0, ...(await lockNumbers(folder)))
}

async function isHeld(path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(path)
    socket.once('connect', () => resolve(true))
    socket.once('error', (error: NodeJS.ErrnoException) => resolve(error.code !== 'ECONNREFUSED' && error.code !== 'ENOENT'))
    socket.once('connect', () => socket.destroy())
  })
}

/** Null when the name is taken. */
async function listen(path: string): Promise<Server | null> {
  const server = createServer((socket) => socket.destroy())
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => (error.code === 'EADDRINUSE' ? resolve(null) : reject(error)))
    server.listen(path, () => {
      server.unref()
      resolve(server)
    })
  })
}

async function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
  })
}

function inUse(dataDir: string): InUseError {
  return new InUseError(`Another Countercheck is using the data folder ${dataDir}. Stop it first, or set DATA_DIR to another folder.`)
}
