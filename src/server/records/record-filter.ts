import { type Expression, type SelectQueryBuilder, type SqlBool, sql } from 'kysely'
import type { RecordFilter } from '#contract/records.contract.ts'
import type { Sight } from '#domain/accounts/asker.ts'
import type { RecordStatus } from '#domain/record.ts'
import type { Database } from '../database/schema.ts'
import { foldText } from '#domain/fold-text.ts'
import { isSeenBy } from '../accounts/sight.ts'
import { startOfDay } from '../database/start-of-day.ts'
import type { Keyring } from '../keys/keyring.ts'
import { markOfReference, marksOfTyped } from '../sealing/record-marks.ts'

type RecordQuery<Output> = SelectQueryBuilder<Database, 'record', Output>
type Condition = Expression<SqlBool>

/** Status as people see it: what was postponed until a time that has come waits for review again. */
export function statusAt(now: Date) {
  return sql<RecordStatus>`case when status = 'postponed' and postponed_until <= ${now} then 'to-review' else status end`
}

/** Which records are asked for, and by whom. */
export interface Sought {
  filter: RecordFilter
  sight: Sight
  now: Date
}

/** Keeps the records that a filter asks for and that the asker sees; `marking` finds those whose values are sealed. */
export function whereMatches<Output>(query: RecordQuery<Output>, { filter, sight, now }: Sought, marking: Keyring): RecordQuery<Output> {
  const isSeen = isSeenBy(sight)
  return [...conditionsOf(filter, now, marking), ...(isSeen ? [isSeen] : [])].reduce<RecordQuery<Output>>(
    (narrowed, condition) => narrowed.where(condition),
    query,
  )
}

function conditionsOf(filter: RecordFilter, now: Date, marking: Keyring): Condition[] {
  return [
    ...(filter.status?.length ? [hasStatus(filter.status, now)] : []),
    ...(filter.documentType?.length ? [sql<SqlBool>`document_type = any(${filter.documentType})`] : []),
    ...hasWords(filter.text ?? '', marking),
    ...(filter.reference ? [hasReference(filter.reference, marking)] : []),
    ...wasCaptured(filter),
    ...(filter.doubt ? [sql<SqlBool>`doubt = ${filter.doubt}`] : []),
    ...(filter.changedSinceExport === undefined ? [] : [isChangedSinceExport(filter.changedSinceExport)]),
  ]
}

/** Each status as a condition of its own, so that the index on it serves. */
function hasStatus(statuses: readonly RecordStatus[], now: Date): Condition {
  const each = statuses.map((status) => {
    if (status === 'to-review') return sql<SqlBool>`(status = 'to-review' or (status = 'postponed' and postponed_until <= ${now}))`
    if (status === 'postponed') return sql<SqlBool>`(status = 'postponed' and postponed_until > ${now})`
    return sql<SqlBool>`status = ${status}`
  })
  return sql<SqlBool>`(${sql.join(each, sql` or `)})`
}

/** In clear, every word must occur somewhere; sealed, each must be one of the record's. */
function hasWords(text: string, marking: Keyring): Condition[] {
  const words = wordsOf(text)
  if (words.length === 0) return []
  const clear = sql<SqlBool>`(${sql.join(
    words.map((word) => sql`search like ${`%${word}%`}`),
    sql` and `,
  )})`
  const sealed = marksOfTyped(marking, text).map((marks) => sql<SqlBool>`marks @> ${marks}::text[]`)
  return [sql<SqlBool>`(${sql.join([clear, ...sealed], sql` or `)})`]
}

/** What `like` would read as a placeholder is meant as itself. */
function wordsOf(text: string): string[] {
  return foldText(text)
    .split(' ')
    .filter((word) => word !== '')
    .map((word) => word.replace(/[\\%_]/g, (sign) => `\\${sign}`))
}

function wasCaptured({ from, to }: Pick<RecordFilter, 'from' | 'to'>): Condition[] {
  return [
    ...(from ? [sql<SqlBool>`captured_at >= ${startOfDay(from, 0)}`] : []),
    ...(to ? [sql<SqlBool>`captured_at < ${startOfDay(to, 1)}`] : []),
  ]
}

function hasReference(reference: string, marking: Keyring): Condition {
  return sql<SqlBool>`((reference = ${reference} and not sealed) or marks @> ${[markOfReference(marking, reference)]}::text[])`
}

function isChangedSinceExport(wanted: boolean): Condition {
  const changed = sql<SqlBool>`(exported_version is not null and version > exported_version)`
  return wanted ? changed : sql<SqlBool>`not ${changed}`
}
