import type { BlockList } from 'node:net'
import { Hono } from 'hono'
import type { Logger } from 'pino'
import { AppError } from '#domain/app-error.ts'
import { docsRoutes } from './docs/docs-routes.ts'
import { answerCompatError } from './flyocr-compat/answer-compat-error.ts'
import { apiPrefix } from './http/api-handler.ts'
import { bodyLimit, longestRequestBytes } from './http/body-limit.ts'
import { type RequestBindings, clientAddress } from './http/client-address.ts'
import { answerErrors } from './http/error-reply.ts'
import { hostDoor } from './http/host-door.ts'
import { logRequests } from './http/log-requests.ts'
import { originDoor } from './http/origin-door.ts'
import { securityHeaders } from './http/security-headers.ts'
import { staticFiles } from './http/static-files.ts'
import type { Readiness } from './readiness.ts'

export interface AppOptions {
  version: string
  engine: string
  log: Logger
  /** Names under which the server is reached. */
  hosts: ReadonlySet<string>
  publicUrl: string | null
  /** Whose X-Forwarded-For is believed; null: nobody's. */
  trustProxy: BlockList | null
  /** Folder of the built page; null where somebody else serves it (in development). */
  clientFolder: string | null
  readiness: Readiness
}

/** All doors and routes. It answers from the first moment: the page at once, the API with 503 until it is ready. */
export function createApp(options: AppOptions): Hono<{ Bindings: RequestBindings }> {
  const { log, hosts, publicUrl, trustProxy, clientFolder, readiness } = options
  const app = new Hono<{ Bindings: RequestBindings }>()
  app.use(logRequests(log), securityHeaders(publicUrl), hostDoor(hosts), bodyLimit(longestRequestBytes))
  app.use(`${apiPrefix}/*`, originDoor(publicUrl))
  app.get(`${apiPrefix}/status`, async (context, next) => {
    const { stage } = readiness
    if (stage.name === 'ready') return next()
    const doing = stage.name === 'preparing' ? stage.doing : 'Stopping'
    return context.json({ version: options.version, engine: options.engine, ready: false, doing, reading: 0 }, 503, { 'Retry-After': '1' })
  })
  app.route('/', docsRoutes(options.version))
  app.on('ALL', ['/api/*', '/verapi/*'], async (context) => {
    const { stage } = readiness
    const address = clientAddress(context.env ?? {}, context.req.header('x-forwarded-for'), trustProxy)
    if (stage.name === 'ready') return stage.api.fetch(context.req.raw, { address })
    throw new AppError(stage.name === 'preparing' ? 'server.preparing' : 'server.stopping')
  })
  if (clientFolder !== null) app.route('/', staticFiles(clientFolder))
  app.notFound(() => {
    throw new AppError('not-found')
  })
  const answer = answerErrors(log)
  app.onError((error, context) => answerCompatError(context.req, error) ?? answer(error, context))
  return app
}
