import type { DocumentType, FieldSpec, TableSpec } from '#domain/document-type.ts'
import type { FieldState } from '#domain/field-state.ts'
import type { Outcome } from '#domain/outcome.ts'
import { isNumberKind } from '#domain/is-number-kind.ts'
import type { RuleOutcome } from '#domain/judge-record.ts'
import { cellKey, placeOfCellKey } from '#domain/table/cell-key.ts'
import { columnSum } from '#domain/table/column-sum.ts'
import { rowsOfTable } from '#domain/table/rows-of-table.ts'
import type { FieldRow } from '../fields/field-row.ts'
import type { Review } from '../review.ts'

export interface ColumnView {
  key: string
  spec: FieldSpec
  /** Figures stand at the right. */
  isNumber: boolean
}

export interface RowView {
  row: number
  /** One for each column, also where nothing is known. */
  cells: readonly FieldRow[]
  state: FieldState
  /** Rules that fail for it and that nobody accepted. */
  failing: readonly RuleOutcome[]
}

/** What a column adds up to, and with what that ties. */
export interface SumView {
  column: string
  sum: string
  /** The rule that compares it with a total; null where there is none. */
  rule: { total: string; result: Outcome['result']; mustHold: boolean } | null
}

export interface TableView {
  table: string
  columns: readonly ColumnView[]
  rows: readonly RowView[]
  sums: readonly SumView[]
}

/** The tables of a record as they are shown; `focused`: a row in which somebody works is shown also while it is empty. */
export function tableViews(documentType: DocumentType | null, review: Review, focused: string | null): TableView[] {
  const rows = new Map(review.rows.map((row) => [row.field.key, row]))
  return Object.entries(documentType?.tables ?? {}).map(([table, spec]) => ({
    table,
    columns: Object.entries(spec.columns).map(([key, column]) => ({ key, spec: column, isNumber: isNumberKind(column.kind) })),
    rows: rowsShown(review, { table, focused }).map((row) => rowView({ table, row, spec }, { rows, review })),
    sums: sumsOf(table, { spec, documentType, review }),
  }))
}

function rowsShown({ fields }: Review, { table, focused }: { table: string; focused: string | null }): number[] {
  const rows = rowsOfTable(fields, table)
  const place = focused === null ? null : placeOfCellKey(focused)
  if (place?.table !== table || rows.includes(place.row)) return rows
  return [...rows, place.row].toSorted((one, other) => one - other)
}

interface RowParts {
  table: string
  row: number
  spec: TableSpec
}

function rowView({ table, row, spec }: RowParts, { rows, review }: { rows: ReadonlyMap<string, FieldRow>; review: Review }): RowView {
  const cells = Object.entries(spec.columns).map(([column, own]) => {
    const key = cellKey({ table, row, column })
    return rows.get(key) ?? emptyCell(key, own)
  })
  const keys = new Set(cells.map(({ field }) => field.key))
  const failing = review.rules.filter(
    ({ outcome, accepted, repair, name }) =>
      outcome.result === 'fail' && !accepted && (isRuleOfRow(name, { table, row }) || (repair !== null && keys.has(repair.field))),
  )
  return { row, cells, state: stateOf(cells, review.acceptedByVerifying), failing }
}

function isRuleOfRow(name: string, { table, row }: { table: string; row: number }): boolean {
  const place = placeOfCellKey(name)
  return place?.table === table && place.row === row
}

function emptyCell(key: string, spec: FieldSpec): FieldRow {
  const field = { key, value: null, state: 'missing' as const, evidence: [], readings: [], source: null }
  return { field, spec, shown: '', doubts: [], misfit: null }
}

/** The gravest of a row's cells; what verifying accepts needs no look of its own. */
function stateOf(cells: readonly FieldRow[], accepted: readonly string[]): FieldState {
  const filled = cells.filter(({ field }) => field.value !== null || field.readings.length > 0)
  const states = new Set(filled.map(({ field: { key, state } }) => (isAccepted({ key, state }, accepted) ? 'proven' : state)))
  const order: readonly FieldState[] = ['conflict', 'look', 'proven', 'verified']
  return order.find((state) => states.has(state)) ?? 'missing'
}

/** Verifying accepts a value that only one source tells, unless a rule speaks against it. */
export function isAccepted({ key, state }: Pick<FieldRow['field'], 'key' | 'state'>, accepted: readonly string[]): boolean {
  return state === 'look' && accepted.includes(key)
}

interface SumParts {
  spec: TableSpec
  documentType: DocumentType | null
  review: Review
}

function sumsOf(table: string, { spec, documentType, review }: SumParts): SumView[] {
  const amounts = Object.entries(spec.columns).filter(([key, { kind }]) => kind === 'amount' && key !== 'unitPrice')
  return amounts.flatMap(([column]) => {
    const sum = columnSum(review.fields, { table, column })
    if (sum === null) return []
    const check = documentType?.checks.find((each) => each.columns?.some((place) => place.table === table && place.column === column))
    const rule = check && review.rules.find(({ name }) => name === check.name)
    return [
      {
        column,
        sum,
        rule: check && rule ? { total: check.fields[0], result: rule.outcome.result, mustHold: rule.severity === 'must' } : null,
      },
    ]
  })
}
