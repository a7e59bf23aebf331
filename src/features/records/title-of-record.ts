import { findDocumentType } from '#catalogue/catalogue.ts'
import type { RecordEntry } from '#domain/record.ts'
import { summariseRecord } from '#domain/summarise-record.ts'

/** What a person would call it, as lists do; empty while nothing is known. */
export function titleOfRecord({
  documentType,
  status,
  fields,
  pages,
}: Pick<RecordEntry, 'documentType' | 'status' | 'fields' | 'pages'>): string {
  return summariseRecord({
    documentType: documentType === null ? null : findDocumentType(documentType),
    status,
    fields,
    openMatters: [],
    pages,
  }).title
}
