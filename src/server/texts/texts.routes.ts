import { implement } from '@orpc/server'
import { textsContract } from '#contract/texts.contract.ts'
import type { Context } from '../context.ts'
import type { Services } from '../services.ts'
import { findWords } from './find-words.ts'
import { getPageText } from './get-page-text.ts'

/** The print of a record's pages. A person's lines are saved as its fields are. */
export function createTextsRoutes(services: Services) {
  const api = implement(textsContract).$context<Context>()
  return {
    get: api.get.handler(async ({ input }) => getPageText(services, input)),
    find: api.find.handler(async ({ input }) => findWords(services, input)),
  }
}
