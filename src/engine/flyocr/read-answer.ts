import { generalPage } from '#catalogue/general/general-page.document.ts'
import { invoiceTypes } from '#catalogue/invoice/invoice-types.ts'
import { numberPlate } from '#catalogue/vehicle/number-plate.document.ts'
import type { DocumentType } from '#domain/document-type.ts'
import type { Quad } from '#domain/geometry.ts'
import { type RemoteOutcome, remoteOutcome } from '#domain/remote-outcome.ts'
import type { PageReading } from '../engine.ts'
import { type AnsweredInvoice, invoiceItems, readInvoices } from './replies/invoice-reply.ts'
import { type AnsweredCard, readCards } from './replies/card-reply.ts'
import { readRows } from './replies/text-reply.ts'
import { outcomeOfNoReply, unknownForm } from './outcome-of-no-reply.ts'
import type { PageQuestion } from './question-of-page.ts'
import { cornersOnPage, type SentSize } from './values/corners-on-page.ts'
import { readingsOfInvoice } from './values/readings-of-invoice.ts'
import { readingsOfItems, type RemoteValues } from './values/readings-of-items.ts'
import { readingsOfPlates } from './values/readings-of-plates.ts'
import { textOfRows } from './values/text-of-rows.ts'
import type { FormReply } from './wire/post-form.ts'
import { replyStatus } from './wire/reply-status.ts'

export interface AnswerToRead {
  documentType: DocumentType
  question: PageQuestion
  pageIndex: number
  size: SentSize
}

/** What an answer says of a page. */
export interface ReadAnswer {
  outcome: RemoteOutcome
  page: Partial<Pick<PageReading, 'readings' | 'others' | 'text'>>
  /** Where on the picture the document lies, where it is an invoice among several; null where that is not told. */
  area: Quad | null
  /** Further invoices of the picture. */
  further: readonly FurtherInvoice[]
}

export interface FurtherInvoice extends RemoteValues {
  /** Null where it is not told. */
  area: Quad | null
  documentType: string | null
  /** All that was answered of it, under the names that it came with. */
  items: RemoteOutcome['others']
}

/** Reads an answer of the family that was asked for; a failure may come in any family's form. */
export function readAnswer(reply: FormReply, order: AnswerToRead): ReadAnswer {
  if (!('body' in reply)) return nothing(outcomeOfNoReply(reply))
  const said = replyStatus(reply.body)
  if (said === null) return nothing(unknownForm)
  const told = { status: String(said.code), text: said.text }
  const found = said.code < 0 ? null : readBody(reply.body, order)
  if (found === null) return nothing(remoteOutcome('refused', told))
  return { ...found, outcome: remoteOutcome('read', { ...told, others: found.others }) }
}

function nothing(outcome: RemoteOutcome): ReadAnswer {
  return { outcome, page: {}, area: null, further: [] }
}

/** The one document of its picture. */
const alone = { area: null, further: [] }

type Found = Omit<ReadAnswer, 'outcome'> & Pick<RemoteOutcome, 'others'>

/** Null where a success brings nothing. */
function readBody(body: unknown, order: AnswerToRead): Found | null {
  const { documentType, question, size, pageIndex } = order
  if (question.endpoint === 'invoice') return foundInvoices(isZero(body) ? readInvoices(body) : null, order)
  if (documentType.key === generalPage.key) {
    const rows = readRows(body)
    return rows && { ...alone, page: { text: textOfRows(rows, size) }, others: [] }
  }
  const cards = readCards(body)
  if (cards === null) return null
  if (documentType.key !== numberPlate.key) return foundCards(cards, order)
  const { plates, others } = readingsOfPlates({ row: question.row, cards, pageIndex, size })
  const [readings = [], ...more] = plates
  return { ...alone, page: { readings, ...(more.length > 0 && { others: more }) }, others }
}

/** Of invoices all but 0 is a failure. */
function isZero(body: unknown): boolean {
  return replyStatus(body)?.code === 0
}

/** The first card is the document; what others say is kept. */
function foundCards([card, ...more]: readonly AnsweredCard[], { documentType, question, pageIndex }: AnswerToRead): Found | null {
  if (card === undefined) return null
  // Asked for as either side, the answer says which it is.
  const row = documentType.rows.find(({ answersAs }) => answersAs === card.type) ?? question.row
  const { readings, others } = readingsOfItems({ documentType, row, items: card.items, pageIndex })
  const left = more.flatMap(({ items }) => items.filter(({ content }) => content !== ''))
  return { ...alone, page: { readings }, others: [...others, ...left] }
}

function foundInvoices(invoices: readonly AnsweredInvoice[] | null, order: AnswerToRead): Found | null {
  if (invoices === null) return null
  const own = Math.max(
    0,
    invoices.findIndex((invoice) => kindOf(invoice) === order.question.row.answersAs),
  )
  const found = invoices[own]
  if (found === undefined) return null
  const more = invoices.filter((invoice) => invoice !== found)
  const { readings, others } = valuesOf(found, order.documentType, order)
  return { page: { readings }, area: areaOf(found, order), further: more.map((invoice) => furtherOf(invoice, order)), others }
}

function furtherOf(invoice: AnsweredInvoice, order: AnswerToRead): FurtherInvoice {
  const documentType = invoiceTypes.find(({ rows }) => rows.some(({ answersAs }) => answersAs === kindOf(invoice))) ?? null
  const values = documentType ? valuesOf(invoice, documentType, order) : { readings: [], others: [] }
  return { area: areaOf(invoice, order), documentType: documentType?.key ?? null, ...values, items: invoiceItems(invoice.invoice) }
}

function valuesOf(invoice: AnsweredInvoice, documentType: DocumentType, { pageIndex, question, ...order }: AnswerToRead): RemoteValues {
  const row = documentType.rows.find(({ endpoint }) => endpoint === 'invoice') ?? question.row
  return readingsOfInvoice({ documentType, row, invoice, pageIndex, size: order.size })
}

function kindOf({ invoice }: AnsweredInvoice): string {
  return String(invoice['invoiceType'] ?? '')
}

/** None where the page was turned there: which way its corners go then, is not told. */
function areaOf(invoice: AnsweredInvoice, { size }: AnswerToRead): Quad | null {
  return (invoice.orientation ?? 0) === 0 ? cornersOnPage(invoice.regionFourPoint ?? null, sizeOf(invoice, size)) : null
}

function sizeOf({ imgOrgsize }: AnsweredInvoice, sent: SentSize): SentSize {
  const [height = 0, width = 0] = imgOrgsize ?? []
  return width > 0 && height > 0 ? { width, height } : sent
}
