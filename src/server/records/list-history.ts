import { findDocumentType } from '#catalogue/catalogue.ts'
import type { HistoryEntry } from '#contract/records.contract.ts'
import { AppError } from '#domain/app-error.ts'
import { type DocumentType, fieldSpec } from '#domain/document-type.ts'
import { glanceAt, hidesValues } from '#domain/glance-at.ts'
import type { Services } from '../services.ts'
import { findRecord, listEvents } from './records-repository.ts'

/** All that happened to a record, newest first. Throws `record.not-found`. */
export async function listHistory({ database }: Pick<Services, 'database'>, id: string): Promise<HistoryEntry[]> {
  const stored = await findRecord(database, id)
  if (!stored) throw new AppError('record.not-found')
  const key = stored.row.document_type
  const documentType = key === null ? null : findDocumentType(key)
  const events = await listEvents(database, id)
  return events.map(({ id: number, at, who, kind, source, data }) => ({
    id: number,
    at: at.toISOString(),
    who,
    kind,
    source,
    data: documentType !== null && hidesValues(documentType) ? shownInPart(documentType, data ?? {}) : (data ?? {}),
  }))
}

/** Of a document whose values are shown in part, what a person typed while it passed for another: nobody knows what its digits were. */
function shownInPart(documentType: DocumentType, data: HistoryEntry['data']): HistoryEntry['data'] {
  const { field } = data
  if (typeof field !== 'string') return data
  const shown = (value: unknown): unknown => {
    if (typeof value !== 'string') return value
    return fieldSpec(documentType, field) ? glanceAt(documentType, field, value) : value.replaceAll(/\d/g, '•')
  }
  return { ...data, old: shown(data['old']), new: shown(data['new']) }
}
