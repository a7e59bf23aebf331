import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'

const readyWithinMs = 120_000
const readWithinMs = 120_000

export interface Captured {
  /** From sending to the first readings that the page is told of; null where all came at once. */
  firstMs: number | null
  /** From sending to all fields. */
  ms: number
  status: string
}

export interface Product {
  pid: number
  url: string
  /** Uploads a picture and waits until its record is read. */
  capture: (picture: Buffer) => Promise<Captured>
  stop: () => Promise<void>
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  if (address === null || typeof address === 'string') throw new Error('No free port.')
  return address.port
}

async function untilReady(url: string): Promise<void> {
  const deadline = Date.now() + readyWithinMs
  while (Date.now() < deadline) {
    const answer = await fetch(`${url}/api/v1/status`).catch(() => null)
    const ready = answer?.status === 200
    await answer?.body?.cancel()
    if (ready) return
    await new Promise((done) => setTimeout(done, 100))
  }
  throw new Error(`The product was not ready within ${readyWithinMs / 1000} s.`)
}

const eventSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('record'), id: z.string(), status: z.string() }),
  z.object({ kind: z.literal('progress'), id: z.string() }),
])

/** Follows the server's events: `until(id)` resolves when the record is no longer being read, `firstAt` tells when its first readings came. */
async function followEvents(url: string) {
  const controller = new AbortController()
  const settled = new Map<string, string>()
  const firstAt = new Map<string, number>()
  const waiting = new Map<string, (status: string) => void>()
  const answer = await fetch(`${url}/api/v1/events`, { signal: controller.signal })
  const note = (line: string) => {
    if (!line.startsWith('data: ')) return
    const { data: event } = eventSchema.safeParse(JSON.parse(line.slice(6)))
    if (event?.kind === 'progress' && !firstAt.has(event.id)) firstAt.set(event.id, performance.now())
    if (event?.kind !== 'record' || event.status === 'reading') return
    settled.set(event.id, event.status)
    waiting.get(event.id)?.(event.status)
  }
  const follow = async () => {
    let rest = ''
    const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader()
    for (let part = await reader?.read(); part?.value !== undefined; part = await reader?.read()) {
      const lines = (rest + part.value).split('\n')
      rest = lines.pop() ?? ''
      lines.forEach(note)
    }
  }
  const ended = follow().catch(() => undefined)
  const until = (id: string) =>
    new Promise<string>((resolve, reject) => {
      const known = settled.get(id)
      if (known !== undefined) resolve(known)
      waiting.set(id, resolve)
      setTimeout(() => reject(new Error('The record was not read in time.')), readWithinMs).unref()
    })
  const stop = async () => {
    controller.abort()
    await ended
  }
  return { until, firstAt, stop }
}

const createdSchema = z.object({ id: z.string() })

async function upload(url: string, picture: Buffer): Promise<string> {
  const form = new FormData()
  form.set('file', new File([new Uint8Array(picture)], 'page'))
  form.set('idempotencyKey', crypto.randomUUID())
  const answer = await fetch(`${url}/api/v1/records`, { method: 'POST', body: form })
  if (answer.status !== 201) throw new Error(`The upload was answered with ${answer.status}: ${await answer.text()}`)
  return createdSchema.parse(await answer.json()).id
}

const ownFolder = fileURLToPath(new URL('..', import.meta.url))

/** The built product, of this checkout unless told, on a fresh data folder and a free port. Build it first. */
export async function startProduct(folder: string = ownFolder): Promise<Product> {
  const main = join(folder, 'dist', 'server', 'main.js')
  if (!existsSync(main)) throw new Error(`The product in ${folder} is not built. Run \`npm run build\` there first.`)
  const dataDir = await mkdtemp(join(tmpdir(), 'countercheck-bench-'))
  const port = await freePort()
  const env = { ...process.env, PORT: String(port), HOST: '127.0.0.1', DATA_DIR: dataDir, LOG_LEVEL: 'warn' }
  const child = spawn(process.execPath, [main], { env, stdio: ['ignore', 'ignore', 'inherit'] })
  const url = `http://127.0.0.1:${port}`
  await untilReady(url)
  const events = await followEvents(url)
  return {
    pid: child.pid ?? 0,
    url,
    capture: async (picture) => {
      const start = performance.now()
      const id = await upload(url, picture)
      const status = await events.until(id)
      const first = events.firstAt.get(id)
      return { firstMs: first === undefined ? null : first - start, ms: performance.now() - start, status }
    },
    stop: async () => {
      await events.stop()
      child.kill('SIGTERM')
      if (child.exitCode === null) await once(child, 'exit')
      await rm(dataDir, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}
