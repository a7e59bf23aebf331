import { implement } from '@orpc/server'
import { contract } from '#contract/contract.ts'
import type { Context } from './context.ts'
import type { Services } from './services.ts'
import { readStatus } from './status/read-status.ts'

/** The contract's operations, bound to what they need. */
export function createRouter(services: Services) {
  const api = implement(contract).$context<Context>()
  return {
    status: { get: api.status.get.handler(async () => readStatus(services)) },
  }
}
