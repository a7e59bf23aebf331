import { implement } from '@orpc/server'
import { keepingContract } from '#contract/keeping.contract.ts'
import type { Context } from '../context.ts'
import type { Services } from '../services.ts'
import { findPerson } from './find-person.ts'
import { forgetPerson } from './forget-person.ts'
import { getRecordKeeping } from './get-record-keeping.ts'
import { holdRecord, liftHold } from './hold-record.ts'
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
    hold: api.hold.handler(async ({ input, context: { who } }) => holdRecord(services, { ...input, who })),
    lift: api.lift.handler(async ({ input, context: { who } }) => liftHold(services, { ...input, who })),
    findPerson: api.findPerson.handler(async ({ input, context }) => findPerson(services, { ...input, sight: context })),
    forget: api.forget.handler(async ({ input, context }) => forgetPerson(services, { ...input, sight: context })),
    ofRecord: api.ofRecord.handler(async ({ input }) => getRecordKeeping(services, input.id)),
  }
}
