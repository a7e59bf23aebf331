import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import type { DocumentReading, Engine } from '#engine/engine.ts'
import type { FlyocrAccess } from '#engine/flyocr/flyocr-access.ts'
import { parseConfig } from '#server/config.ts'
import { createServer } from '#server/create-server.ts'
import { openPort } from '#server/http/open-port.ts'

export interface CompatBench {
  access: FlyocrAccess
  /** What the engine behind the server did for the last call, and how long that took. */
  last: () => { reading: DocumentReading | null; ms: number }
  stop: () => Promise<void>
}

const key = 'bench'
const secret = 'a secret of the bench'

/** The whole product on a port of its own, over an engine that runs here: what it says and takes is known beside its answers. */
export async function openCompat(engine: Engine): Promise<CompatBench> {
  const folder = await mkdtemp(join(tmpdir(), 'countercheck-remote-'))
  let last: ReturnType<CompatBench['last']> = { reading: null, ms: 0 }
  let [inside, since] = [0, 0]
  /** Time in which the engine has anything to do: what it does side by side counts once. */
  const timed = async <Result>(work: Promise<Result>): Promise<Result> => {
    if (inside === 0) since = performance.now()
    inside += 1
    try {
      return await work
    } finally {
      inside -= 1
      if (inside === 0) last = { ...last, ms: last.ms + performance.now() - since }
    }
  }
  const { readDocument, renderPage, inspectPicture } = engine
  if (!readDocument || !renderPage || !inspectPicture) throw new Error('the engine reads documents')
  const watched: Engine = {
    ...engine,
    stop: async () => undefined,
    readDocument: async (request) => {
      const reading = await timed(readDocument(request))
      last = { ...last, reading }
      return reading
    },
    renderPage: async (request) => timed(renderPage(request)),
    inspectPicture: async (picture) => timed(inspectPicture(picture)),
  }
  const config = parseConfig({ PORT: '0', DATA_DIR: folder, FLYOCR_SERVE_KEY: key, FLYOCR_SERVE_SECRET: secret })
  const server = createServer({
    config,
    engine: watched,
    log: pino({ level: 'error' }),
    version: '0.0.0-bench',
    say: () => undefined,
    clientFolder: null,
  })
  const port = await openPort(server.fetch, config)
  await server.prepare()
  return {
    access: { url: `http://127.0.0.1:${port.port}`, key, secret, timestampUnit: 'ms' },
    last: () => {
      const told = last
      last = { reading: null, ms: 0 }
      return told
    },
    stop: async () => {
      await Promise.all([port.close(), server.stop()])
      await rm(folder, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}
