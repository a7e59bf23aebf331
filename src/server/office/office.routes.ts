import { implement } from '@orpc/server'
import { officeContract } from '#contract/office.contract.ts'
import type { Context } from '../context.ts'
import type { Services } from '../services.ts'
import { answerOfOffice } from './answer-of-office.ts'
import { beginAtOffice } from './begin-at-office.ts'

/** Signing in by the office's own server. */
export function createOfficeRoutes(services: Services) {
  const api = implement(officeContract).$context<Context>()
  return {
    begin: api.begin.handler(async ({ context }) => beginAtOffice(services, context)),
    answer: api.answer.handler(async ({ input, context }) => answerOfOffice(services, input, context)),
  }
}
