import { type ExpressionBuilder, type SqlBool, sql } from 'kysely'
import type { RecordSort, RecordSummary } from '#contract/records.contract.ts'
import type { Sight } from '#domain/accounts/asker.ts'
import { AppError } from '#domain/app-error.ts'
import type { RecordEntry, RecordStatus } from '#domain/record.ts'
import type { Database, PageRow } from '../database/schema.ts'
import type { Within } from '../database/within.ts'
import { markOfValues } from '../sealing/record-marks.ts'
import { wrappedKeyOf } from '../sealing/record-keys-repository.ts'
import { type SealedRow, openRow } from '../sealing/sealed-record.ts'
import { keyringWithin } from '../sealing/with-keyring.ts'
import type { ListPosition } from './list-cursor.ts'
import { isSeenBy } from '../accounts/sight.ts'
import { type Sought, statusAt, whereMatches } from './record-filter.ts'

/** A record as lists need it: nothing of its readings leaves the database. */
export interface ListedRow {
  id: string
  reference: string
  status: RecordStatus
  document_type: string | null
  version: number
  problem: RecordEntry['problem']
  specimen: boolean
  captured_at: Date
  changed_at: Date
  settled_at: Date | null
  settled_by: string | null
  postponed_until: Date | null
  origin: string
  summary: RecordSummary
  doubts: number
  exported_at: Date | null
  page_count: number
  faces_asked_by: string | null
}

/** All columns of an order run in one direction, so that one comparison of rows finds the next page. */
const orders: Readonly<
  Record<RecordSort, { columns: readonly ('doubts' | 'captured_at' | 'changed_at' | 'id')[]; direction: 'asc' | 'desc' }>
> = {
  oldest: { columns: ['captured_at', 'id'], direction: 'asc' },
  newest: { columns: ['captured_at', 'id'], direction: 'desc' },
  'fewest-doubts': { columns: ['doubts', 'captured_at', 'id'], direction: 'asc' },
  'most-doubts': { columns: ['doubts', 'captured_at', 'id'], direction: 'desc' },
  'last-changed': { columns: ['changed_at', 'id'], direction: 'desc' },
}

export interface PageOfList extends Sought {
  sort: RecordSort
  after: ListPosition | null
  limit: number
}

export async function listRows(within: Within, page: PageOfList): Promise<ListedRow[]> {
  return opened(within, await listQuery(within, page).execute())
}

const nothingTold: RecordSummary = { title: '', subtitle: '', number: '', doubts: 0, firstDoubt: null }

/** A row that cannot be opened is listed as damaged and tells nothing: the others are not to go with it. */
function opened<Row extends SealedRow & Pick<ListedRow, 'problem'>>(within: Within, rows: readonly Row[]): Row[] {
  const keyring = keyringWithin(within)
  return rows.map((row) => {
    try {
      return openRow(keyring, row)
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      return { ...row, reference: '', summary: nothingTold, field_values: {}, problem: { code: error.code, values: {} } }
    }
  })
}

/** The question for one page of the list; its rows are as they are stored. */
export function listQuery(within: Within, { sort, after, limit, ...sought }: PageOfList) {
  const { columns, direction } = orders[sort]
  let query = whereMatches(within.selectFrom('record').select([]), sought, keyringWithin(within))
  if (after) query = query.where(isBehind(after, sort))
  for (const column of columns) query = query.orderBy(column, direction)
  return query
    .select(listedColumns)
    .select([statusAt(sought.now).as('status'), wrappedKeyOf('record.id')])
    .select(pageCount)
    .limit(limit)
}

const listedColumns = [
  'id',
  'reference',
  'document_type',
  'version',
  'problem',
  'specimen',
  'captured_at',
  'changed_at',
  'settled_at',
  'settled_by',
  'postponed_until',
  'origin',
  'summary',
  'doubts',
  'exported_at',
  'faces_asked_by',
  'sealed',
] as const

function pageCount(row: ExpressionBuilder<Database, 'record'>) {
  return row
    .selectFrom('page')
    .select((page) => page.fn.countAll<number>().as('pages'))
    .whereRef('page.record_id', '=', 'record.id')
    .$asScalar()
    .$notNull()
    .as('page_count')
}

export interface TwinMarks {
  /** Of its originals. */
  sha256: readonly string[]
  /** Sets of values, each of which only one invoice has. */
  values: readonly Readonly<Record<string, string>>[]
  /** Records whose picture looks like its own. */
  alike: readonly string[]
}

/** Which picture of an original a page is of, or which part of it. */
export type OriginalPart = Pick<PageRow, 'sha256' | 'frame' | 'area'>

/** A record that shares a mark, with what tells which. */
export interface TwinRow extends ListedRow {
  field_values: Readonly<Record<string, string | null>>
  parts: readonly OriginalPart[]
}

/** Other records that the asker sees and that share an original, a set of values or a look, oldest first; rejected ones are none. */
export async function listTwinRows(
  within: Within,
  id: string,
  { sha256, values, alike, sight, now, limit }: TwinMarks & Omit<Sought, 'filter'> & { limit: number },
): Promise<TwinRow[]> {
  const keyring = keyringWithin(within)
  const rows = await within
    .selectFrom('record')
    .where('id', '!=', id)
    .where('specimen', '=', false)
    .where('status', '!=', 'rejected')
    .where(isSeenBy(sight) ?? sql<SqlBool>`true`)
    .where((row) =>
      row.or([
        sql<SqlBool>`id = any(${[...alike]}::uuid[])`,
        ...values.map((own) => sql<SqlBool>`field_values @> ${JSON.stringify(own)}::jsonb`),
        ...values.map((own) => sql<SqlBool>`marks @> ${[markOfValues(keyring, own)]}::text[]`),
        row.exists(
          row
            .selectFrom('page')
            .select('page.index')
            .whereRef('page.record_id', '=', 'record.id')
            .where('page.sha256', 'in', [...sha256]),
        ),
      ]),
    )
    .select(listedColumns)
    .select([statusAt(now).as('status'), wrappedKeyOf('record.id')])
    .select(pageCount)
    .select('field_values')
    .select((row) =>
      row
        .selectFrom('page')
        .select(
          sql<OriginalPart[]>`jsonb_agg(jsonb_build_object('sha256', page.sha256, 'frame', page.frame, 'area', page.area))`.as('originals'),
        )
        .whereRef('page.record_id', '=', 'record.id')
        .$asScalar()
        .$notNull()
        .as('parts'),
    )
    .orderBy('captured_at')
    .orderBy('id')
    .limit(limit)
    .execute()
  return opened(within, rows)
}

function isBehind(position: ListPosition, sort: RecordSort) {
  const { columns, direction } = orders[sort]
  const values = { doubts: position.doubts, captured_at: new Date(position.time), changed_at: new Date(position.time), id: position.id }
  const left = sql.join(columns.map((column) => sql.ref(column)))
  const right = sql.join(columns.map((column) => sql`${values[column]}`))
  return direction === 'asc' ? sql<SqlBool>`(${left}) > (${right})` : sql<SqlBool>`(${left}) < (${right})`
}

/** The time that an order sorts by. */
export function timeOfRow(row: ListedRow, sort: RecordSort): Date {
  return sort === 'last-changed' ? row.changed_at : row.captured_at
}

export async function countRows(within: Within, sought: Sought): Promise<number> {
  const counted = whereMatches(
    within.selectFrom('record').select((row) => row.fn.countAll<number>().as('records')),
    sought,
    keyringWithin(within),
  )
  return (await counted.executeTakeFirst())?.records ?? 0
}

/** How many records match, by the values of one column. */
export async function countBy(within: Within, sought: Sought, by: 'status' | 'document_type' | 'doubt'): Promise<Record<string, number>> {
  const value = by === 'status' ? statusAt(sought.now) : sql<string | null>`${sql.ref(by)}`
  const rows = await whereMatches(
    within.selectFrom('record').select((row) => [value.as('value'), row.fn.countAll<number>().as('records')]),
    sought,
    keyringWithin(within),
  )
    .groupBy(sql`1`)
    .execute()
  return Object.fromEntries(rows.flatMap((row) => (row.value === null ? [] : [[row.value, row.records]])))
}

/** Real records settled since a moment, and specimens of any kind, of those that the asker sees. */
export async function countDone(
  within: Within,
  { since, sight }: { since: Date; sight: Sight },
): Promise<{ done: number; specimens: number }> {
  return within
    .selectFrom('record')
    .where(isSeenBy(sight) ?? sql<SqlBool>`true`)
    .select([
      sql<number>`count(*) filter (where settled_at >= ${since} and not specimen)`.as('done'),
      sql<number>`count(*) filter (where specimen)`.as('specimens'),
    ])
    .executeTakeFirstOrThrow()
}
