import type { ListedRecord, RecordFilter, RecordSort } from '#contract/records.contract.ts'
import type { Sight } from '#domain/accounts/asker.ts'
import type { Services } from '../services.ts'
import { cursorOf, positionOf } from './list-cursor.ts'
import { type ListedRow, countRows, listRows, timeOfRow } from './record-list-repository.ts'

export interface ListRequest extends RecordFilter {
  sight: Sight
  sort: RecordSort
  cursor?: string | undefined
  limit: number
}

export interface ListAnswer {
  items: ListedRecord[]
  nextCursor: string | null
  total: number
}

/** One page of the records that match and are seen, and how many there are in all. */
export async function listRecords({ database, now }: Pick<Services, 'database' | 'now'>, request: ListRequest): Promise<ListAnswer> {
  const { sort, cursor, limit, sight, ...filter } = request
  const sought = { filter, sight, now: now() }
  const after = cursor ? positionOf(cursor, sort) : null
  const [rows, total] = await Promise.all([listRows(database, { ...sought, sort, after, limit: limit + 1 }), countRows(database, sought)])
  const shown = rows.slice(0, limit)
  const last = rows.length > limit ? shown.at(-1) : undefined
  return { items: shown.map(listedOf), nextCursor: last ? cursorAfter(last, sort) : null, total }
}

function cursorAfter(row: ListedRow, sort: RecordSort): string {
  return cursorOf({ sort, doubts: row.doubts, time: timeOfRow(row, sort).toISOString(), id: row.id })
}

/** A row as lists show it. */
export function listedOf(row: ListedRow): ListedRecord {
  return {
    id: row.id,
    reference: row.reference,
    status: row.status,
    documentType: row.document_type,
    version: row.version,
    problem: row.problem,
    specimen: row.specimen,
    capturedAt: row.captured_at.toISOString(),
    changedAt: row.changed_at.toISOString(),
    settledAt: row.settled_at?.toISOString() ?? null,
    settledBy: row.settled_by,
    postponedUntil: row.status === 'postponed' ? (row.postponed_until?.toISOString() ?? null) : null,
    origin: row.origin,
    summary: row.summary,
    pageCount: row.page_count,
    exportedAt: row.exported_at?.toISOString() ?? null,
    facesAskedBy: row.faces_asked_by,
  }
}
