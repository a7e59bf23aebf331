import { implement } from '@orpc/server'
import { enginesContract } from '#contract/engines.contract.ts'
import type { Context } from '../context.ts'
import type { Services } from '../services.ts'
import { enginesOfRecord } from '../remote-reading/engines-of-record.ts'
import { describeEngines, describeRemote } from './describe-remote.ts'
import { setEnginePolicy } from './engine-policy.ts'
import { removeRemote, setRemote, switchRemote } from './set-remote.ts'
import { testRemote } from './test-remote.ts'

/** Who reads the documents, and how the remote API is reached. */
export function createEnginesRoutes(services: Pick<Services, 'database' | 'notifications' | 'now' | 'remote'>) {
  const api = implement(enginesContract).$context<Context>()
  return {
    ofRecord: api.ofRecord.handler(async ({ input }) => enginesOfRecord(services, input.id)),
    get: api.get.handler(async () => describeEngines(services)),
    setPolicy: api.setPolicy.handler(async ({ input, context: { who } }) => {
      await setEnginePolicy(services, { change: input, who })
      return describeEngines(services)
    }),
    remote: api.remote.handler(async () => describeRemote(services)),
    setRemote: api.setRemote.handler(async ({ input, context: { who } }) => {
      await setRemote(services, { change: input, who })
      return describeRemote(services)
    }),
    switchRemote: api.switchRemote.handler(async ({ input, context: { who } }) => {
      await switchRemote(services, { isOn: input.isOn, who })
      return describeRemote(services)
    }),
    removeRemote: api.removeRemote.handler(async ({ context: { who } }) => {
      await removeRemote(services, { who })
      return describeRemote(services)
    }),
    testRemote: api.testRemote.handler(async ({ context: { who } }) => testRemote(services, { who })),
  }
}
