import type { Transaction } from 'kysely'
import type { RecordEntry } from '#domain/record.ts'
import { supplierMarks } from '#domain/supplier/supplier-marks.ts'
import type { Database } from '../database/schema.ts'
import type { Within } from '../database/within.ts'
import type { DraftRow } from '../sealing/draft-row.ts'
import { findKnown } from './find-known.ts'
import { isoDay } from './iso-day.ts'
import { judgeDraft } from './judge-draft.ts'
import type { RecordDraft } from './record-draft.ts'
import { replaceRecord } from './records-repository.ts'

interface Version {
  version: number
  now: Date
}

/** A record's row as a draft has it, judged anew. */
export async function rowOfDraft(within: Within, draft: RecordDraft, { version, now }: Version): Promise<DraftRow> {
  const { record, readings } = draft
  const known = await findKnown(within, draft)
  const { fields, summary, doubt, search } = judgeDraft(draft, { today: isoDay(now), known })
  const values = Object.fromEntries(fields.map(({ key, value }) => [key, value]))
  return {
    reference: record.reference,
    status: record.status,
    document_type: record.documentType,
    type_guesses: record.typeGuesses,
    document_type_fixed: record.documentTypeFixed,
    version,
    fields,
    field_values: values,
    supplier_marks: supplierMarks(values),
    readings: [...readings],
    accepted_rules: record.acceptedRules,
    problem: record.problem,
    specimen: record.specimen,
    origin: record.origin,
    summary,
    doubts: summary.doubts,
    doubt,
    search,
    captured_at: new Date(record.capturedAt),
    changed_at: now,
    settled_at: record.settledAt === null ? null : new Date(record.settledAt),
    settled_by: record.settledBy,
    postponed_until: record.postponedUntil === null ? null : new Date(record.postponedUntil),
    rejected_reason: record.rejectedReason,
  }
}

/** Stores what a change led to as the record's next version. */
export async function saveDraft(
  within: Transaction<Database>,
  draft: RecordDraft,
  next: Version,
): Promise<Pick<RecordEntry, 'id' | 'version' | 'status'>> {
  const { id, status } = draft.record
  await replaceRecord(within, id, await rowOfDraft(within, draft, next))
  return { id, status, version: next.version }
}
