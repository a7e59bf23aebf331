import type { Check, CheckContext, FieldValues } from './checks/check.ts'
import type { DocumentType } from './document-type.ts'
import type { Outcome } from './outcome.ts'
import type { Field } from './record.ts'
import { cellKey, placeOfCellKey } from './table/cell-key.ts'
import { rowsOfTable } from './table/rows-of-table.ts'

/** A rule of a document type as it stands in one record: over its fields, over one row of a table, over whole columns. */
export interface Rule {
  /** That of its check; for one row with the row: `lineItems:3:amountOfLine`. */
  name: string
  severity: Check['severity']
  fields: readonly [string, ...string[]]
  /** Its fields and cells for which it is a second source with these values. */
  proves: (values: FieldValues) => readonly string[]
  run: (values: FieldValues, context: CheckContext) => Outcome
  /** The value of one of its fields with which it would hold, the others as they are. */
  solve: (values: FieldValues, field: string) => string | null
}

/** Every rule that a record must keep, first those of its fields, then those of its rows. */
export function rulesOf(documentType: DocumentType, fields: readonly Pick<Field, 'key' | 'value'>[]): Rule[] {
  const tables = Object.entries(documentType.tables ?? {})
  return [
    ...documentType.checks.map((check) => wholeRule(check, fields)),
    ...tables.flatMap(([table, { rowChecks = [] }]) =>
      rowChecks.length === 0 ? [] : rowsOfTable(fields, table).flatMap((row) => rowChecks.map((check) => rowRule(check, { table, row }))),
    ),
  ]
}

/** Whether records of a type can have a rule of this name. */
export function hasRule(documentType: DocumentType, name: string): boolean {
  const place = placeOfCellKey(name)
  if (place === null) return documentType.checks.some((check) => check.name === name)
  const table = Object.hasOwn(documentType.tables ?? {}, place.table) ? documentType.tables?.[place.table] : undefined
  return table?.rowChecks?.some((check) => check.name === place.column) ?? false
}

function wholeRule(check: Check, fields: readonly Pick<Field, 'key' | 'value'>[]): Rule {
  const known = new Set(fields.map(({ key }) => key))
  const cells = (check.columns ?? []).flatMap(({ table, column }) =>
    rowsOfTable(fields, table).flatMap((row) => {
      const key = cellKey({ table, row, column })
      return known.has(key) ? [key] : []
    }),
  )
  return {
    name: check.name,
    severity: check.severity,
    fields: [...check.fields, ...cells],
    proves: (values) => (check.proves ? [...check.proves, ...cells] : []).filter((field) => check.overlooks?.(values, field) !== true),
    run: check.run,
    solve: (values, field) => check.solve?.(values, field) ?? null,
  }
}

function rowRule(check: Check, place: { table: string; row: number }): Rule {
  const keyOf = (column: string): string => cellKey({ ...place, column })
  const [first, ...others] = check.fields
  const columns = [first, ...others]
  const rowOf = (values: FieldValues): FieldValues => Object.fromEntries(columns.map((column) => [column, values[keyOf(column)]]))
  return {
    name: keyOf(check.name),
    severity: check.severity,
    fields: [keyOf(first), ...others.map(keyOf)],
    proves: (values) => {
      const own = rowOf(values)
      return (check.proves ?? []).filter((column) => check.overlooks?.(own, column) !== true).map(keyOf)
    },
    run: (values, context) => placed(check.run(rowOf(values), context), keyOf),
    solve: (values, field) => {
      const column = columns.find((each) => keyOf(each) === field)
      return column === undefined ? null : (check.solve?.(rowOf(values), column) ?? null)
    },
  }
}

/** A reason names the column that it is about; here it is the cell. */
function placed(outcome: Outcome, keyOf: (column: string) => string): Outcome {
  const field = outcome.result === 'pass' ? undefined : outcome.reason.values['field']
  if (outcome.result === 'pass' || field === undefined) return outcome
  return { ...outcome, reason: { ...outcome.reason, values: { ...outcome.reason.values, field: keyOf(field) } } }
}
