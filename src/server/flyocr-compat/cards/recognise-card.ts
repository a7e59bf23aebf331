import { findDocumentType } from '#catalogue/catalogue.ts'
import type { DocumentType } from '#domain/document-type.ts'
import { judgeRecord } from '#domain/judge-record.ts'
import type { Field } from '#domain/record.ts'
import type { PageReading } from '#engine/engine.ts'
import type { Services } from '../../services.ts'
import { isoDay } from '../../records/iso-day.ts'
import { CompatFailure } from '../compat-failure.ts'

export interface RecognisedDocument {
  documentType: DocumentType
  fields: readonly Field[]
  page: PageReading
}

interface CardOrder {
  bytes: Uint8Array
  signal: AbortSignal
  /** A key of the catalogue; null to find out. */
  documentType: string | null
  /** Keys of the catalogue of which it is one, where it is to be found out. */
  among?: readonly string[]
}

/**
 * Reads one picture of a document. Throws a `CompatFailure` of -1 when nothing of it is found, or what the engine says
 * of the picture. Nothing is kept: these callers want values, not records.
 */
export async function recogniseCard(
  { engine, now }: Pick<Services, 'engine' | 'now'>,
  { bytes, signal, documentType: asked, among }: CardOrder,
): Promise<RecognisedDocument> {
  if (!engine.readDocument) throw new Error(`the engine ${engine.name} cannot read documents`)
  await engine.inspectPicture?.({ bytes })
  const today = isoDay(now())
  const reading = await engine.readDocument({ pictures: [{ bytes }], documentType: asked, ...(among && { among }), today, signal })
  const [page] = reading.pages
  const documentType = reading.documentType === null ? null : findDocumentType(reading.documentType)
  if (!page || !documentType || page.readings.length === 0) {
    throw new CompatFailure(-1, 'No document of this typeId was recognised on the picture.')
  }
  const { fields } = judgeRecord({ documentType, readings: page.readings, acceptedRules: [], today })
  return { documentType, fields, page }
}
