import { oc } from '@orpc/contract'
import { z } from 'zod'
import { taxOfficeQuestionSchema } from '#domain/invoice/tax-office.ts'
import { errorsOf } from './errors-of.ts'

const tags = ['tax office']
const id = z.uuid()

const taxOfficeSchema = z.object({
  /** Where questions would go; null where no remote API is set, and nothing leaves the server. */
  host: z.string().nullable(),
  /** All that was ever asked about the record, newest first. */
  questions: z.array(taxOfficeQuestionSchema),
})
export type TaxOffice = z.infer<typeof taxOfficeSchema>

export const taxOfficeContract = {
  list: oc
    .route({
      method: 'GET',
      path: '/records/{id}/tax-office',
      tags,
      summary: 'What the tax office was asked about an invoice, and its answers',
    })
    .input(z.object({ id }))
    .output(taxOfficeSchema)
    .errors(errorsOf('record.not-found')),
  ask: oc
    .route({
      method: 'POST',
      path: '/records/{id}/tax-office',
      tags,
      summary: 'Ask the tax office for an invoice over the remote API',
      description:
        'Sends the values that the kind of invoice is asked for by to the remote API, once; its vendor charges for each question. The same `onceKey` never asks twice, and while one question is awaited no other is sent. `version` is the record as the person saw it. The answer comes with the questions: one that may have been sent and has no answer says so.',
    })
    .input(z.object({ id, version: z.coerce.number().int().min(1), onceKey: z.string().min(8).max(100) }))
    .output(taxOfficeSchema)
    .errors(
      errorsOf(
        'record.not-found',
        'record.stale',
        'record.not-ready',
        'record.not-open',
        'engine.no-remote',
        'tax-office.not-kept',
        'tax-office.values-missing',
        'engine.unavailable',
      ),
    ),
}
