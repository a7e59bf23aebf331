import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { productFolder } from './lay-out-product.ts'

/** Building is done before; what is left is a database, the models and the port, on a machine that does other work too. */
const readyWithinMs = 60_000

export interface RunningServer {
  url: string
  dataDir: string
  /** Ends it as a crash would: at once, without a word. */
  kill: () => Promise<void>
  stop: () => Promise<void>
}

export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  if (address === null || typeof address === 'string') throw new Error('no free port')
  return address.port
}

export async function makeDataDir(): Promise<string> {
  const dataDir = await mkdtemp(join(tmpdir(), 'countercheck-e2e-'))
  // Where the tests run as root, the database runs as nobody and has to get in.
  await chmod(dataDir, 0o755)
  return dataDir
}

export async function removeDataDir(dataDir: string): Promise<void> {
  await rm(dataDir, { recursive: true, force: true, maxRetries: 5 })
}

async function untilReady(url: string, child: ChildProcess): Promise<void> {
  const deadline = Date.now() + readyWithinMs
  while (Date.now() < deadline) {
    if (child.exitCode !== null) throw new Error(`the server ended with ${child.exitCode}`)
    const answer = await fetch(`${url}/api/v1/status`).catch(() => null)
    if (answer?.status === 200) return
    await new Promise((done) => setTimeout(done, 100))
  }
  throw new Error(`the server at ${url} was not ready within ${readyWithinMs} ms`)
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
}

interface RunOptions {
  port: number
  dataDir: string
  /** Further settings. */
  env?: Readonly<Record<string, string>>
}

/** Starts the built server on a data folder; the same folder and port again after `kill` is a restart after a crash. */
export async function runServer({ port, dataDir, env = {} }: RunOptions): Promise<RunningServer> {
  const folder = productFolder()
  const child = spawn(process.execPath, [join(folder, 'dist/server/main.js')], {
    cwd: folder,
    env: { ...process.env, PORT: String(port), HOST: '127.0.0.1', DATA_DIR: dataDir, LOG_LEVEL: 'warn', WORKERS: '2', ...env },
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  const url = `http://127.0.0.1:${port}`
  await untilReady(url, child)
  return {
    url,
    dataDir,
    kill: async () => {
      child.kill('SIGKILL')
      await ended(child)
    },
    stop: async () => {
      child.kill('SIGTERM')
      await ended(child)
    },
  }
}
