import { implement } from '@orpc/server'
import { flyocrClientsContract } from '#contract/flyocr-clients.contract.ts'
import type { Context } from '../context.ts'
import type { Services } from '../services.ts'
import { changeClient, endClient } from './change-client.ts'
import { listCallRows } from './flyocr-clients-repository.ts'
import { listClients } from './list-clients.ts'
import { makeClient } from './make-client.ts'
import { describeVerification, setVerification } from './passed-verification.ts'

/** The programs made for FlyOCR that call here. */
export function createFlyocrClientsRoutes(services: Pick<Services, 'database' | 'notifications' | 'now' | 'remote'>) {
  const api = implement(flyocrClientsContract).$context<Context>()
  return {
    list: api.list.handler(async () => listClients(services)),
    make: api.make.handler(async ({ input, context }) => {
      context.resHeaders?.set('cache-control', 'no-store')
      return makeClient(services, input, context.who)
    }),
    change: api.change.handler(async ({ input, context: { who } }) => changeClient(services, input, who)),
    end: api.end.handler(async ({ input, context: { who } }) => {
      await endClient(services, input.id, who)
      return { done: true } as const
    }),
    calls: api.calls.handler(async ({ input: { client = null, limit } }) => listCallRows(services.database, { client, limit })),
    verification: api.verification.handler(async () => describeVerification(services)),
    setVerification: api.setVerification.handler(async ({ input, context: { who } }) => {
      await setVerification(services, { ...input, who })
      return describeVerification(services)
    }),
  }
}
