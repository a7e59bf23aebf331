import { Hono } from 'hono'
import { personHeader } from '#contract/person-header.ts'
import { type Asker, nobody } from '#domain/accounts/asker.ts'
import { AppError } from '#domain/app-error.ts'
import { guardOf, guardOperation } from './accounts/guard-operation.ts'
import { openOperations } from './accounts/open-operations.ts'
import { tokenIn } from './accounts/tokens/token-text.ts'
import type { ApiBindings, Knock } from './context.ts'
import { answerCompatError } from './flyocr-compat/answer-compat-error.ts'
import { createFlyocrCompatRoutes } from './flyocr-compat/flyocr-compat.routes.ts'
import { apiPrefix, createApiHandler } from './http/api-handler.ts'
import { answerErrors } from './http/error-reply.ts'
import { createRouter } from './router.ts'
import type { Services } from './services.ts'

/** Everything under /api that needs services: the contract's operations and the FlyOCR-compatible routes. */
export function createApi(services: Services, whoAsks: (from: Knock) => Promise<Asker>): Hono<{ Bindings: ApiBindings }> {
  const handle = createApiHandler(createRouter(services), {
    log: services.log,
    guard: async (path, asker, input) => guardOperation(services.database, { guard: guardOf(path), asker, input }),
  })
  const api = new Hono<{ Bindings: ApiBindings }>()
  api.all(`${apiPrefix}/*`, async ({ env, req: { raw, method, path } }, next) => {
    const from: Knock = { headers: headersOf(raw), address: env?.address ?? 'unknown' }
    const asker = forPage(await whoAsks(from), raw.headers.get(personHeader))
    // Before a body is read: nobody fills the memory of a server where they may do nothing.
    if (asker.who === nobody.who && !isOpen(`${method} ${path}`)) throw new AppError('access.sign-in')
    return (await handle(raw, { ...asker, from })) ?? next()
  })
  api.route('/', createFlyocrCompatRoutes(services))
  api.notFound(() => {
    throw new AppError('not-found')
  })
  const answer = answerErrors(services.log)
  api.onError((error, context) => answerCompatError(context.req, error) ?? answer(error, context))
  return api
}

/** A token stands in place of the session: a cookie beside it says nothing, so that no operation acts on it. */
function headersOf({ headers }: Request): Headers {
  if (tokenIn(headers) === null) return headers
  const told = new Headers(headers)
  told.delete('cookie')
  return told
}

/** A page that was opened for somebody else asks as nobody. */
function forPage(asker: Asker, person: string | null): Asker {
  return person === null || person === asker.who ? asker : nobody
}

const openAddresses: ReadonlySet<string> = new Set(openOperations.map(({ method, path }) => `${method} ${apiPrefix}${path}`))

function isOpen(address: string): boolean {
  return openAddresses.has(address)
}
