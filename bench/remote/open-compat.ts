import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { z } from 'zod'
import { mostCallsPerMinute } from '#domain/flyocr-client.ts'
import type { DocumentReading, Engine } from '#engine/engine.ts'
import type { FlyocrAccess } from '#engine/flyocr/flyocr-access.ts'
import { parseConfig } from '#server/config.ts'
import { createServer } from '#server/create-server.ts'
import { openPort } from '#server/http/open-port.ts'

/** What the engine behind the server did since it was last asked. */
export interface Behind {
  readings: DocumentReading[]
  /** Time in which it had anything to do: what it does side by side counts once. */
  ms: number
}

export interface CompatBench {
  access: FlyocrAccess
  behind: () => Behind
  stop: () => Promise<void>
}

/** The whole product on a port of its own, over an engine that runs here: what it says and takes is known beside its answers. */
export async function openCompat(engine: Engine): Promise<CompatBench> {
  const folder = await mkdtemp(join(tmpdir(), 'countercheck-remote-'))
  const { watched, behind } = watch(engine)
  const config = parseConfig({ PORT: '0', DATA_DIR: folder })
  const log = pino({ level: 'error' })
  const server = createServer({ config, engine: watched, log, version: '0.0.0-bench', say: () => undefined, clientFolder: null })
  const port = await openPort(server.fetch, config)
  await server.prepare()
  const url = `http://127.0.0.1:${port.port}`
  await ask(url, { method: 'PUT', path: 'settings/faces', body: { isOn: true } })
  const made = await ask(url, { method: 'POST', path: 'flyocr-clients', body: { name: 'Bench', perMinute: mostCallsPerMinute } })
  const { key, secret } = z.object({ key: z.string(), secret: z.string() }).parse(made)
  return {
    access: { url, key, secret, timestampUnit: 'ms' },
    behind,
    stop: async () => {
      await Promise.all([port.close(), server.stop()])
      await rm(folder, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

interface Asked {
  method: 'PUT' | 'POST'
  path: string
  body: object
}

/** As the settings of a person who runs the server would. */
async function ask(url: string, { method, path, body }: Asked): Promise<unknown> {
  const headers = { 'content-type': 'application/json' }
  const response = await fetch(`${url}/api/v1/${path}`, { method, headers, body: JSON.stringify(body) })
  if (!response.ok) throw new Error(`${path} answered ${response.status}: ${await response.text()}`)
  return response.json()
}

function watch(engine: Engine): { watched: Engine; behind: CompatBench['behind'] } {
  let seen: Behind = { readings: [], ms: 0 }
  let [inside, since] = [0, 0]
  const timed = async <Result>(work: Promise<Result>): Promise<Result> => {
    if (inside === 0) since = performance.now()
    inside += 1
    try {
      return await work
    } finally {
      inside -= 1
      if (inside === 0) seen.ms += performance.now() - since
    }
  }
  const { readDocument, renderPage, inspectPicture } = engine
  if (!readDocument || !renderPage || !inspectPicture) throw new Error('the engine reads documents')
  const watched: Engine = {
    ...engine,
    stop: async () => undefined,
    readDocument: async (request) => {
      const reading = await timed(readDocument(request))
      seen.readings.push(reading)
      return reading
    },
    renderPage: async (request) => timed(renderPage(request)),
    inspectPicture: async (picture) => timed(inspectPicture(picture)),
  }
  return {
    watched,
    behind: () => {
      const told = seen
      seen = { readings: [], ms: 0 }
      return told
    },
  }
}
