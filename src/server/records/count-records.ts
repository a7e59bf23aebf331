import type { RecordFilter } from '#contract/records.contract.ts'
import type { Sight } from '#domain/accounts/asker.ts'
import type { Services } from '../services.ts'
import { countBy, countDone, countRows } from './record-list-repository.ts'

export interface RecordCounts {
  total: number
  status: Record<string, number>
  documentType: Record<string, number>
  doubt: { none: number; look: number; rule: number }
  doneToday: number
  specimens: number
}

/** Counts for the facets: each follows all of the filter but its own part, so that it says what choosing would give. */
export async function countRecords(
  { database, now }: Pick<Services, 'database' | 'now'>,
  { filter, sight }: { filter: RecordFilter; sight: Sight },
): Promise<RecordCounts> {
  const at = now()
  const { status: _status, ...butStatus } = filter
  const { documentType: _type, ...butType } = filter
  const { doubt: _doubt, ...butDoubt } = filter
  const [total, status, documentType, doubt, { done, specimens }] = await Promise.all([
    countRows(database, { filter, sight, now: at }),
    countBy(database, { filter: butStatus, sight, now: at }, 'status'),
    countBy(database, { filter: butType, sight, now: at }, 'document_type'),
    countBy(database, { filter: butDoubt, sight, now: at }, 'doubt'),
    countDone(database, { since: new Date(at.getFullYear(), at.getMonth(), at.getDate()), sight }),
  ])
  return {
    total,
    status,
    documentType,
    doubt: { none: doubt['none'] ?? 0, look: doubt['look'] ?? 0, rule: doubt['rule'] ?? 0 },
    doneToday: done,
    specimens,
  }
}
