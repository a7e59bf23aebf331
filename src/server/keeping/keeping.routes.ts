import { implement } from '@orpc/server'
import { keepingContract } from '#contract/keeping.contract.ts'
import type { Context } from '../context.ts'
import type { Services } from '../services.ts'
import { getRecordKeeping } from './get-record-keeping.ts'
import { keepingEffect } from './keeping-effect.ts'
import { findPolicy } from './keeping-policy.ts'
import { setKeeping } from './set-keeping.ts'

/** How long pictures and values stay. */
export function createKeepingRoutes(services: Services) {
  const api = implement(keepingContract).$context<Context>()
  return {
    get: api.get.handler(async () => findPolicy(services.database)),
    set: api.set.handler(async ({ input, context: { who } }) => setKeeping(services, { change: input, who })),
    effect: api.effect.handler(async ({ input }) => keepingEffect(services, input)),
    ofRecord: api.ofRecord.handler(async ({ input }) => getRecordKeeping(services, input.id)),
  }
}
