import { Hono } from 'hono'
import type { Asker } from '#domain/accounts/asker.ts'
import { AppError } from '#domain/app-error.ts'
import { guardOf, guardOperation } from './accounts/guard-operation.ts'
import { createFlyocrCompatRoutes } from './flyocr-compat/flyocr-compat.routes.ts'
import { apiPrefix, createApiHandler } from './http/api-handler.ts'
import { answerErrors } from './http/error-reply.ts'
import { createRouter } from './router.ts'
import type { Services } from './services.ts'

/** Everything under /api that needs services: the contract's operations and the FlyOCR-compatible routes. */
export function createApi(services: Services, whoAsks: (request: Request) => Promise<Asker>): Hono {
  const handle = createApiHandler(createRouter(services), {
    log: services.log,
    guard: async (path, asker, input) => guardOperation(services.database, { guard: guardOf(path), asker, input }),
  })
  const api = new Hono()
  api.all(`${apiPrefix}/*`, async (context, next) => (await handle(context.req.raw, await whoAsks(context.req.raw))) ?? next())
  api.route('/', createFlyocrCompatRoutes(services))
  api.notFound(() => {
    throw new AppError('not-found')
  })
  api.onError(answerErrors(services.log))
  return api
}
