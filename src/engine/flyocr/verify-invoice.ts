import { z } from 'zod'
import { invoiceVerification } from '#catalogue/invoice/invoice-verification.ts'
import type { TaxOfficeAnswer } from '#domain/invoice/tax-office.ts'
import { AppError } from '#domain/app-error.ts'
import type { VerifiedInvoice, VerifyInvoiceRequest } from '../engine.ts'
import { type PostNeeds, postForm } from './wire/post-form.ts'
import { replyStatus } from './wire/reply-status.ts'

const { typeId, path } = invoiceVerification

/** The invoice beside its status: its values lie flat, lines as a list of their own. */
const dataSchema = z.object({ data: z.record(z.string(), z.unknown()) })

/**
 * Asks whether an invoice is on record, once: failures are charged too. Throws `engine.unavailable` when it surely was not asked.
 */
export async function verifyInvoice(needs: PostNeeds, { values }: VerifyInvoiceRequest): Promise<VerifiedInvoice> {
  const parts = Object.fromEntries(values.map(({ parameter, value }) => [parameter, value]))
  const reply = await postForm(needs, { path, parts: { typeId, ...parts } })
  if (!('body' in reply)) {
    const { because, httpStatus, text } = reply
    if (because === 'no-connection' || because === 'circuit-open') throw new AppError('engine.unavailable')
    return unanswered({ because, httpStatus, text })
  }
  const status = replyStatus(reply.body)
  if (status === null) return unanswered({ because: 'unknown-form' })
  const data = dataOf(reply.body)
  const { state = null, ...returned } = valuesOf(data ?? {})
  return { answer: { ...nothing, ...status, outcome: 'answered', state, returned }, data }
}

const nothing: Omit<TaxOfficeAnswer, 'outcome'> = { code: null, text: '', state: null, because: null, httpStatus: null, returned: {} }

function unanswered(told: Partial<TaxOfficeAnswer>): VerifiedInvoice {
  return { answer: { ...nothing, ...told, outcome: 'no-answer' }, data: null }
}

function dataOf(body: unknown): VerifiedInvoice['data'] {
  const parsed = dataSchema.safeParse(body)
  return parsed.success ? parsed.data.data : null
}

/** Those that are a text or a number. */
function valuesOf(data: Readonly<Record<string, unknown>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(data).flatMap(([name, value]) => {
      const text = typeof value === 'number' ? String(value) : value
      return typeof text === 'string' && text.trim() !== '' ? [[name, text.trim()]] : []
    }),
  )
}
