import type { QueryClient } from '@tanstack/react-query'
import { findDocumentType } from '#catalogue/catalogue.ts'
import { type RecordDrafts, draftsOf } from '#client/journal/drafts.store.ts'
import { type Queries, type ReadingProgress, readingProgressOptions } from '#client/queries.ts'
import type { DocumentType } from '#domain/document-type.ts'
import type { Known } from '#domain/known.ts'
import type { RecordEntry } from '#domain/record.ts'
import { localDay } from './local-day.ts'
import { type Review, reviewOf } from './review.ts'

/** A record with what is known of it at this moment. */
export interface OpenRecord {
  record: RecordEntry
  documentType: DocumentType | null
  review: Review
}

const nothing: Review = { fields: [], rows: [], lines: [], rules: [], openMatters: [], acceptedByVerifying: [], verdict: null }

export interface ToldOfRecord {
  record: RecordEntry
  drafts: RecordDrafts
  progress: ReadingProgress
  /** What is known beside the document; undefined while nobody has said. */
  known: Known | undefined
  locale: string
}

/** Judges a record as it stands with this person's drafts on top. */
export function openRecord({ record, drafts, progress, known, locale }: ToldOfRecord): OpenRecord {
  const key = record.documentType ?? progress.documentType
  const documentType = key === null ? null : findDocumentType(key)
  if (documentType === null) return { record, documentType, review: nothing }
  const today = localDay(new Date())
  const review = reviewOf({ documentType, record, progress: progress.readings, edits: Object.values(drafts), known, today, locale })
  return { record, documentType, review }
}

/** The same outside of rendering, from the caches: a key must see what the key before it did. */
export function recordNow(
  { queries, queryClient }: { queries: Queries; queryClient: QueryClient },
  recordId: string,
  locale: string,
): OpenRecord | null {
  const record = queryClient.getQueryData(queries.records.get.queryKey({ input: { id: recordId } }))
  if (record === undefined) return null
  const progress = queryClient.getQueryData<ReadingProgress>(readingProgressOptions(recordId).queryKey) ?? {
    documentType: null,
    readings: [],
  }
  const known = queryClient.getQueryData(queries.records.known.queryKey({ input: { id: recordId } }))
  return openRecord({ record, drafts: draftsOf(recordId), progress, known, locale })
}
