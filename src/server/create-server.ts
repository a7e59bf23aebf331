import type { Logger } from 'pino'
import type { Engine } from '#engine/engine.ts'
import { whoAsks } from './accounts/who-asks.ts'
import { createApp } from './app.ts'
import { buildServices } from './build-services.ts'
import { createCloseStack } from './close-stack.ts'
import type { Config } from './config.ts'
import { createApi } from './create-api.ts'
import type { RequestBindings } from './http/client-address.ts'
import { ownHosts } from './http/own-hosts.ts'
import type { Readiness } from './readiness.ts'
import type { Services } from './services.ts'

export interface ServerOptions {
  config: Config
  version: string
  engine: Engine
  log: Logger
  say: (text: string) => void
  /** Folder of the built page; null where somebody else serves it. */
  clientFolder: string | null
  /** Done with open data and a ready engine, before anybody else may ask. */
  fill?: ((services: Services, say: (text: string) => void) => Promise<void>) | undefined
}

export interface Server {
  fetch: (request: Request, bindings?: RequestBindings) => Response | Promise<Response>
  /** Opens everything; `fetch` answers 503 until it resolves. Throws a `StartError`, or what went wrong. */
  prepare: () => Promise<void>
  /** Ends streams, lets running jobs end, stops the database. Safe at any time, twice too. */
  stop: () => Promise<void>
}

/** The product without its port. */
export function createServer({ config, version, engine, log, say, clientFolder, fill }: ServerOptions): Server {
  const readiness: Readiness = { stage: { name: 'preparing', doing: 'Starting' } }
  const stopping = new AbortController()
  const closing = createCloseStack(log)
  const app = createApp({
    version,
    log,
    readiness,
    clientFolder,
    engine: engine.name,
    hosts: ownHosts(config),
    publicUrl: config.publicUrl,
    trustProxy: config.trustProxy,
  })
  let prepared: Promise<void> = Promise.resolve()

  const prepare = async (): Promise<void> => {
    const sayAndShow = (doing: string): void => {
      if (readiness.stage.name === 'preparing') readiness.stage = { name: 'preparing', doing }
      say(doing)
    }
    const services = await buildServices({ config, version, engine, log, closing, say: sayAndShow, stopping: stopping.signal })
    await fill?.(services, sayAndShow)
    if (!stopping.signal.aborted) readiness.stage = { name: 'ready', api: createApi(services, async (from) => whoAsks(services, from)) }
  }

  return {
    fetch: (request, bindings) => app.fetch(request, bindings),
    prepare: async () => {
      prepared = prepare()
      return prepared
    },
    stop: async () => {
      readiness.stage = { name: 'stopping' }
      stopping.abort()
      await prepared.catch(() => undefined)
      await closing.closeAll()
    },
  }
}
