import { z } from 'zod'

/** What an invoice is asked for by at the tax office, under the remote API's names. */
export const taxOfficeParameters = [
  'invoiceCode',
  'invoiceNumber',
  'billingDate',
  'totalAmount',
  'checkCode',
  'salesTaxNo',
  'orderNo',
] as const
const taxOfficeParameterSchema = z.enum(taxOfficeParameters)
export type TaxOfficeParameter = z.infer<typeof taxOfficeParameterSchema>

/** A value that is sent, and the field it is taken from. */
export const askedValueSchema = z.object({ parameter: taxOfficeParameterSchema, field: z.string(), value: z.string() })
export type AskedValue = z.infer<typeof askedValueSchema>

/** Why a request that may have been sent has no answer. */
const noAnswerReasonSchema = z.enum(['timed-out', 'cut', 'http-status', 'html', 'xml', 'not-json', 'unknown-form', 'stopped'])

/** What became of a question. */
export const taxOfficeAnswerSchema = z.object({
  /** `no-answer`: it may have been sent, and charged for. `not-sent`: it surely was not. */
  outcome: z.enum(['answered', 'no-answer', 'not-sent']),
  /** The answer's own number: 0 when the office has such an invoice; null where there is none. */
  code: z.number().nullable(),
  /** What the answer says of itself, as it came. */
  text: z.string(),
  /** 1 normal, 2 voided, 3 red, 7 partly red, 8 fully red; null where the office does not say. */
  state: z.string().nullable(),
  because: noAnswerReasonSchema.nullable(),
  httpStatus: z.number().int().nullable(),
  /** The invoice as the office has it, under the remote API's names. */
  returned: z.record(z.string(), z.string()),
})
export type TaxOfficeAnswer = z.infer<typeof taxOfficeAnswerSchema>

/** One question with its answer; both stay as they were. */
export const taxOfficeQuestionSchema = z.object({
  id: z.uuid(),
  askedAt: z.iso.datetime(),
  askedBy: z.string(),
  /** Where the values went. */
  host: z.string(),
  values: z.array(askedValueSchema),
  answeredAt: z.iso.datetime().nullable(),
  /** Null while it is awaited, and for good where the server stopped before it came. */
  answer: taxOfficeAnswerSchema.nullable(),
  /** It is on its way now. */
  isAwaited: z.boolean(),
})
export type TaxOfficeQuestion = z.infer<typeof taxOfficeQuestionSchema>
