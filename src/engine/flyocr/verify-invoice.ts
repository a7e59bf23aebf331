import { z } from 'zod'
import { invoiceVerification } from '#catalogue/invoice/invoice-verification.ts'
import type { TaxOfficeAnswer } from '#domain/invoice/tax-office.ts'
import { AppError } from '#domain/app-error.ts'
import type { VerifyInvoiceRequest } from '../engine.ts'
import { type PostNeeds, postForm } from './wire/post-form.ts'
import { replyStatus } from './wire/reply-status.ts'

const { typeId, path } = invoiceVerification

/** The invoice beside its status: its values lie flat, lines as a list of their own. */
const dataSchema = z.object({ data: z.record(z.string(), z.unknown()) })

/**
 * Asks whether an invoice is on record, once: failures are charged too. Throws `engine.unavailable` when it surely was not asked.
 */
export async function verifyInvoice(needs: PostNeeds, { values }: VerifyInvoiceRequest): Promise<TaxOfficeAnswer> {
  const parts = Object.fromEntries(values.map(({ parameter, value }) => [parameter, value]))
  const reply = await postForm(needs, { path, parts: { typeId, ...parts } })
  if (!('body' in reply)) {
    const { because, httpStatus, text } = reply
    if (because === 'no-connection' || because === 'circuit-open') throw new AppError('engine.unavailable')
    return { ...nothing, because, httpStatus, text, outcome: 'no-answer' }
  }
  const status = replyStatus(reply.body)
  if (status === null) return { ...nothing, outcome: 'no-answer', because: 'unknown-form' }
  const { state = null, ...returned } = returnedValues(reply.body)
  return { ...nothing, ...status, outcome: 'answered', state, returned }
}

const nothing: Omit<TaxOfficeAnswer, 'outcome'> = { code: null, text: '', state: null, because: null, httpStatus: null, returned: {} }

function returnedValues(body: unknown): Record<string, string> {
  const parsed = dataSchema.safeParse(body)
  if (!parsed.success) return {}
  return Object.fromEntries(
    Object.entries(parsed.data.data).flatMap(([name, value]) => {
      const text = typeof value === 'number' ? String(value) : value
      return typeof text === 'string' && text.trim() !== '' ? [[name, text.trim()]] : []
    }),
  )
}
