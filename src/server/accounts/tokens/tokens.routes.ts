import { implement } from '@orpc/server'
import { tokensContract } from '#contract/tokens.contract.ts'
import type { Context } from '../../context.ts'
import type { Services } from '../../services.ts'
import { apiTokenOfRow } from './api-token-of-row.ts'
import { endApiToken } from './end-api-token.ts'
import { makeToken } from './make-token.ts'
import { listTokens } from './tokens-repository.ts'

/** What lets programs in. */
export function createTokensRoutes(services: Pick<Services, 'database' | 'notifications' | 'now'>) {
  const api = implement(tokensContract).$context<Context>()
  return {
    list: api.list.handler(async () => (await listTokens(services.database)).map(apiTokenOfRow)),
    make: api.make.handler(async ({ input, context }) => {
      context.resHeaders?.set('cache-control', 'no-store')
      return makeToken(services, input, context)
    }),
    end: api.end.handler(async ({ input, context }) => {
      await endApiToken(services, input.id, context)
      return { done: true } as const
    }),
  }
}
