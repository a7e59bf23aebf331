import { isContractProcedure } from '@orpc/contract'
import { Hono } from 'hono'
import { contract } from '#contract/contract.ts'
import { personHeader } from '#contract/person-header.ts'
import { type Asker, nobody } from '#domain/accounts/asker.ts'
import { AppError } from '#domain/app-error.ts'
import { guardOf, guardOperation } from './accounts/guard-operation.ts'
import type { Knock } from './context.ts'
import { createFlyocrCompatRoutes } from './flyocr-compat/flyocr-compat.routes.ts'
import { apiPrefix, createApiHandler } from './http/api-handler.ts'
import { answerErrors } from './http/error-reply.ts'
import { createRouter } from './router.ts'
import type { Services } from './services.ts'

export interface ApiBindings {
  /** Of the client. */
  address?: string
}

/** Everything under /api that needs services: the contract's operations and the FlyOCR-compatible routes. */
export function createApi(services: Services, whoAsks: (from: Knock) => Promise<Asker>): Hono<{ Bindings: ApiBindings }> {
  const handle = createApiHandler(createRouter(services), {
    log: services.log,
    guard: async (path, asker, input) => guardOperation(services.database, { guard: guardOf(path), asker, input }),
  })
  const api = new Hono<{ Bindings: ApiBindings }>()
  api.all(`${apiPrefix}/*`, async ({ env, req: { raw, method, path } }, next) => {
    const from: Knock = { headers: raw.headers, address: env?.address ?? 'unknown' }
    const asker = forPage(await whoAsks(from), raw.headers.get(personHeader))
    // Before a body is read: nobody fills the memory of a server where they may do nothing.
    if (asker.who === nobody.who && !isOpen(`${method} ${path}`)) throw new AppError('access.sign-in')
    return (await handle(raw, { ...asker, from })) ?? next()
  })
  api.route('/', createFlyocrCompatRoutes(services))
  api.notFound(() => {
    throw new AppError('not-found')
  })
  api.onError(answerErrors(services.log))
  return api
}

/** A page that was opened for somebody else asks as nobody. */
function forPage(asker: Asker, person: string | null): Asker {
  return person === null || person === asker.who ? asker : nobody
}

/** The addresses of the operations that need nothing. None of them has a part that changes. */
const openAddresses: ReadonlySet<string> = new Set(
  Object.entries(contract).flatMap(([resource, operations]) =>
    Object.entries(operations).flatMap(([name, operation]) => {
      if (!isContractProcedure(operation) || guardOf([resource, name]).needs !== 'nothing') return []
      const { method = 'GET', path = '' } = operation['~orpc'].route
      return [`${method} ${apiPrefix}${path}`]
    }),
  ),
)

function isOpen(address: string): boolean {
  return openAddresses.has(address)
}
