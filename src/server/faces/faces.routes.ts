import { implement } from '@orpc/server'
import { facesContract } from '#contract/faces.contract.ts'
import type { Context } from '../context.ts'
import { compareTwo } from './compare-two.ts'
import { compareWithPortrait, type FacesNeeds } from './compare-with-portrait.ts'
import { decideFaces } from './decide-faces.ts'
import { listFaces } from './list-faces.ts'

/** The person on a document beside the one who shows it. */
export function createFacesRoutes(services: FacesNeeds) {
  const api = implement(facesContract).$context<Context>()
  return {
    list: api.list.handler(async ({ input }) => listFaces(services, input.id)),
    compare: api.compare.handler(async ({ input, context: { who } }) => compareWithPortrait(services, { ...input, who })),
    compareTwo: api.compareTwo.handler(async ({ input, context: { who } }) => ({
      comparison: await compareTwo(services, { ...input, who }),
    })),
    decide: api.decide.handler(async ({ input, context: { who } }) => decideFaces(services, { ...input, who })),
  }
}
