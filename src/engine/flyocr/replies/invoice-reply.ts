import { z } from 'zod'
import type { RemoteOutcome } from '#domain/remote-outcome.ts'
import { replyText } from './reply-text.ts'

const corners = z.array(z.number()).length(8)
const places = z.record(z.string(), z.union([corners, z.array(corners)]).or(z.unknown()))

const entrySchema = z.object({
  orientation: z.number().nullish(),
  /** Height and width of the page in pixels. */
  imgOrgsize: z.tuple([z.number(), z.number()]).nullish().catch(null),
  regionFourPoint: corners.nullish().catch(null),
  invoice: z.record(z.string(), z.unknown()),
  confidence: z.record(z.string(), z.unknown()).nullish(),
  coord: places.nullish(),
})
const replySchema = z.object({ data: z.array(entrySchema).min(1) })

/** One invoice of an answer: values under the reference's keys, places and confidences under each key's name. */
export type AnsweredInvoice = z.infer<typeof entrySchema>

/** The invoices of an answer of recogInvoive.do and recogInvoiveBase64.do; null where it is of another form. */
export function readInvoices(body: unknown): AnsweredInvoice[] | null {
  const parsed = replySchema.safeParse(body)
  return parsed.success ? parsed.data.data : null
}

/** A value that is a text or a number; '' for none and for lists. */
export function invoiceText(value: unknown): string {
  const parsed = replyText.safeParse(value)
  return parsed.success ? parsed.data : ''
}

const listSchema = z.array(z.record(z.string(), z.unknown()))

/** The rows of a list of an invoice; [] where there is no such list. */
export function invoiceRows(value: unknown): Readonly<Record<string, unknown>>[] {
  const parsed = listSchema.safeParse(value)
  return parsed.success ? parsed.data : []
}

/** Eight numbers of which none is below 0: -1 eight times stands for no place. */
export function invoiceCorners(value: unknown): readonly number[] | null {
  const parsed = corners.safeParse(value)
  return parsed.success && parsed.data.every((number) => number >= 0) ? parsed.data : null
}

/** All that is told of an invoice: values, and of lists their rows. */
export function invoiceItems(invoice: AnsweredInvoice['invoice']): RemoteOutcome['others'] {
  const items = Object.entries(invoice).flatMap(([desc, value]) => [
    { desc, content: invoiceText(value) },
    ...invoiceRows(value).map((row) => ({ desc, content: cellsOf(row).join(' | ') })),
  ])
  return items.filter(({ content }) => content !== '')
}

function cellsOf(row: Readonly<Record<string, unknown>>): string[] {
  return Object.values(row)
    .map(invoiceText)
    .filter((cell) => cell !== '')
}
