import { findDocumentType } from '#catalogue/catalogue.ts'
import { invoiceTypes } from '#catalogue/invoice/invoice-types.ts'
import type { DocumentType } from '#domain/document-type.ts'
import { judgeRecord } from '#domain/judge-record.ts'
import type { Field } from '#domain/record.ts'
import type { DocumentReading, PageReading, Picture, PictureSize } from '#engine/engine.ts'
import { isoDay } from '../../records/iso-day.ts'
import type { Services } from '../../services.ts'
import { CompatFailure } from '../compat-failure.ts'

/** One invoice of a file: what it is, what it says, its pages and the pictures they were made from. */
export interface RecognisedInvoice {
  documentType: DocumentType
  fields: readonly Field[]
  pages: readonly PageReading[]
  pictures: readonly (Picture & { size: PictureSize })[]
}

/** The reference takes PDF files of up to 25 pages. */
const mostPages = 25

/**
 * Every invoice of a file, told by itself. Throws a `CompatFailure` of -1 where there is none, or what the engine says
 * of the file. Nothing is kept: these callers want values, not records.
 */
export async function recogniseInvoices(
  { engine, now }: Pick<Services, 'engine' | 'now'>,
  { bytes, signal }: { bytes: Uint8Array; signal: AbortSignal },
): Promise<RecognisedInvoice[]> {
  const { readDocument, inspectPicture } = engine
  if (!readDocument || !inspectPicture) throw new Error(`the engine ${engine.name} cannot read documents`)
  const { frames } = await inspectPicture({ bytes })
  if (frames > mostPages) throw new CompatFailure(-2, `The file has ${frames} pages; up to ${mostPages} are read here.`)
  const pictures = Array.from({ length: frames }, (_, frame) => ({ bytes, frame }))
  const sized = await Promise.all(pictures.map(async (picture) => ({ ...picture, size: await inspectPicture(picture) })))
  const today = isoDay(now())
  const among = invoiceTypes.map(({ key }) => key)
  const { others = [], ...first } = await readDocument({ pictures, documentType: null, among, today, signal, mayHoldSeveral: frames === 1 })
  const found = [first, ...others].flatMap((reading) => invoiceOf(reading, { pictures: sized, today }))
  if (found.length === 0) throw new CompatFailure(-1, 'No invoice was recognised in the file.')
  return found
}

function invoiceOf(
  { documentType: key, pages, area }: DocumentReading,
  { pictures, today }: { pictures: RecognisedInvoice['pictures']; today: string },
): RecognisedInvoice[] {
  const documentType = key === null ? null : findDocumentType(key)
  const readings = pages.flatMap((page) => page.readings)
  if (documentType === null || readings.length === 0) return []
  const { fields } = judgeRecord({ documentType, readings, acceptedRules: [], today })
  return [{ documentType, fields, pages, pictures: area ? pictures.map((picture) => ({ ...picture, area })) : pictures }]
}
