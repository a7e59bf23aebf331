import { implement } from '@orpc/server'
import { taxOfficeContract } from '#contract/tax-office.contract.ts'
import type { Context } from '../context.ts'
import type { Services } from '../services.ts'
import { askTaxOffice } from './ask-tax-office.ts'
import { listQuestions } from './list-questions.ts'

/** What the tax office says of invoices. */
export function createTaxOfficeRoutes(services: Services) {
  const api = implement(taxOfficeContract).$context<Context>()
  return {
    list: api.list.handler(async ({ input }) => listQuestions(services, input.id)),
    ask: api.ask.handler(async ({ input, context: { who } }) => askTaxOffice(services, { ...input, who })),
  }
}
