import { findDocumentType } from '#catalogue/catalogue.ts'
import type { DocumentType } from '#domain/document-type.ts'
import { remoteOutcome } from '#domain/remote-outcome.ts'
import { wholePage } from '../embedded/image/page-mapping.ts'
import type { DocumentReading, PageReading, ReadDocumentRequest } from '../engine.ts'
import { pictureToSend, type SentPicture } from './pictures/picture-to-send.ts'
import { questionOfPage } from './question-of-page.ts'
import { type FurtherInvoice, readAnswer, type ReadAnswer } from './read-answer.ts'
import { ask, type AskNeeds } from './wire/ask.ts'
import { type PictureEncoding, pictureForm } from './wire/picture-form.ts'

export interface ReadNeeds extends AskNeeds {
  encoding: PictureEncoding
}

/**
 * Reads a document of a type that is known: a question a page, since each side has a number of its own. Never fails for what
 * the other end does: the outcome says what became of it, that of the first page that was not read.
 */
export async function readDocument(needs: ReadNeeds, request: ReadDocumentRequest): Promise<DocumentReading> {
  request.signal?.throwIfAborted()
  const documentType = request.documentType === null ? null : findDocumentType(request.documentType)
  const sent = await Promise.all(request.pictures.map(pictureToSend))
  const pages: AskedPage[] = []
  for (const [pageIndex, picture] of sent.entries()) {
    const answer = await askPage(needs, { documentType, sent: picture, pageIndex, request })
    pages.push({ ...answer, blank: blankPage(picture) })
    // Where nobody answers, nobody would for the next page.
    if (answer.outcome.outcome === 'no-answer' || answer.outcome.because === 'no-connection') break
  }
  return documentOf(pages, request)
}

interface AskedPage extends ReadAnswer {
  blank: PageReading
}

const notOffered: ReadAnswer = { outcome: remoteOutcome('not-sent', { because: 'not-offered' }), page: {}, area: null, further: [] }

interface PageOrder {
  documentType: DocumentType | null
  sent: SentPicture
  pageIndex: number
  request: ReadDocumentRequest
}

async function askPage(needs: ReadNeeds, { documentType, sent, pageIndex, request }: PageOrder): Promise<ReadAnswer> {
  const question = documentType && questionOfPage(documentType, request.sides?.[pageIndex] ?? null)
  if (documentType === null || question === null) return notOffered
  const form = { ...pictureForm(question, sent, needs.encoding), signal: request.signal }
  return readAnswer(await ask(needs, form), { documentType, question, pageIndex, size: sent.size })
}

function documentOf(asked: readonly AskedPage[], { documentType, pictures, mayHoldSeveral = false }: ReadDocumentRequest): DocumentReading {
  const [first] = asked
  if (first === undefined) return { documentType, pages: [], remote: notOffered.outcome }
  const pages = pictures.map((_, index) => ({ ...(asked[index] ?? first).blank, ...asked[index]?.page }))
  const further = asked.flatMap((page) => page.further)
  const found = mayHoldSeveral && pictures.length === 1 && further.length > 0 ? furtherDocuments(further, first) : null
  const outcome = (asked.find((page) => page.outcome.outcome !== 'read') ?? first).outcome
  // Of what becomes no record of its own all that was said is kept.
  const left = found === null ? further.flatMap(({ items }) => items) : []
  const remote = { ...outcome, others: [...asked.flatMap((page) => page.outcome.others), ...left] }
  return { documentType, pages, remote, ...found }
}

/** Null where one of them is of no type that we know. */
function furtherDocuments(
  further: readonly FurtherInvoice[],
  { blank, outcome, area: own }: AskedPage,
): Pick<DocumentReading, 'area' | 'others' | 'unplaced'> | null {
  if (further.some(({ documentType }) => documentType === null)) return null
  const documents = further.map(({ area, documentType, readings, others }) => {
    // Their places are those on the whole picture: the part's own are found by who flattens it.
    const page = { ...blank, readings: readings.map((reading) => ({ ...reading, box: null })) }
    return { area, reading: { documentType, pages: [page], remote: { ...outcome, others } } }
  })
  const placed = documents.flatMap(({ area, reading }) => (area === null ? [] : [{ ...reading, area }]))
  const unplaced = documents.flatMap(({ area, reading }) => (area === null ? [reading] : []))
  return { ...(own && { area: own }), ...(placed.length > 0 && { others: placed }), ...(unplaced.length > 0 && { unplaced }) }
}

function blankPage({ size }: SentPicture): PageReading {
  return { transform: wholePage(size, 0), portrait: null, readings: [], mrzLines: [], text: null, timings: {} }
}
