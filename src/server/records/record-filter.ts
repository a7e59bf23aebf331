import { type Expression, type SelectQueryBuilder, type SqlBool, sql } from 'kysely'
import type { RecordFilter } from '#contract/records.contract.ts'
import type { Sight } from '#domain/accounts/asker.ts'
import type { RecordStatus } from '#domain/record.ts'
import type { Database } from '../database/schema.ts'
import { foldText } from '#domain/fold-text.ts'
import { isSeenBy } from '../accounts/sight.ts'
import { startOfDay } from '../database/start-of-day.ts'

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

/** Keeps the records that a filter asks for and that the asker sees. */
export function whereMatches<Output>(query: RecordQuery<Output>, { filter, sight, now }: Sought): RecordQuery<Output> {
  const isSeen = isSeenBy(sight)
  return [...conditionsOf(filter, now), ...(isSeen ? [isSeen] : [])].reduce<RecordQuery<Output>>(
    (narrowed, condition) => narrowed.where(condition),
    query,
  )
}

function conditionsOf(filter: RecordFilter, now: Date): Condition[] {
  return [
    ...(filter.status?.length ? [hasStatus(filter.status, now)] : []),
    ...(filter.documentType?.length ? [sql<SqlBool>`document_type = any(${filter.documentType})`] : []),
    ...wordsOf(filter.text).map((word) => sql<SqlBool>`search like ${`%${word}%`}`),
    ...(filter.reference ? [sql<SqlBool>`reference = ${filter.reference}`] : []),
    ...(filter.from ? [sql<SqlBool>`captured_at >= ${startOfDay(filter.from, 0)}`] : []),
    ...(filter.to ? [sql<SqlBool>`captured_at < ${startOfDay(filter.to, 1)}`] : []),
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

/** Every word must occur somewhere. What `like` would read as a placeholder is meant as itself. */
function wordsOf(text: string | undefined): string[] {
  return foldText(text ?? '')
    .split(' ')
    .filter((word) => word !== '')
    .map((word) => word.replace(/[\\%_]/g, (sign) => `\\${sign}`))
}

function isChangedSinceExport(wanted: boolean): Condition {
  const changed = sql<SqlBool>`(exported_version is not null and version > exported_version)`
  return wanted ? changed : sql<SqlBool>`not ${changed}`
}
