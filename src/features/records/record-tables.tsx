import type { DocumentType, FieldKind } from '#domain/document-type.ts'
import { formatOfField } from '#domain/formats/format-of-field.ts'
import { isNumberKind } from '#domain/is-number-kind.ts'
import type { Field } from '#domain/record.ts'
import { cellKey } from '#domain/table/cell-key.ts'
import { rowsOfTable } from '#domain/table/rows-of-table.ts'
import { cx } from '#ui/cx.ts'
import { useOpenText } from '#ui/use-open-text.ts'

interface RecordTablesProps {
  documentType: DocumentType | null
  fields: readonly Field[]
}

/** The tables of a record with the columns that hold something. */
export function RecordTables({ documentType, fields }: RecordTablesProps) {
  const tables = Object.entries(documentType?.tables ?? {})
  return tables.map(([table, { columns }]) => {
    const rows = rowsOfTable(fields, table)
    const values = new Map(fields.map(({ key, value }) => [key, value]))
    const filled = Object.entries(columns).filter(([column]) => rows.some((row) => values.get(cellKey({ table, row, column }))))
    if (rows.length === 0) return null
    return <RecordTable key={table} table={table} rows={rows} columns={filled} valueOf={(key) => values.get(key) ?? ''} />
  })
}

interface RecordTableProps {
  table: string
  rows: readonly number[]
  columns: readonly (readonly [string, DocumentType['fields'][string]])[]
  valueOf: (key: string) => string
}

function RecordTable({ table, rows, columns, valueOf }: RecordTableProps) {
  const text = useOpenText()
  return (
    // Wider than its drawer, it is moved sideways, also with keys.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className="overflow-x-auto" tabIndex={0} aria-label={text(`table.${table}`, {}, table)}>
      <table className="w-full border-collapse text-xs">
        <thead>
          <tr>
            {columns.map(([column, { kind }]) => (
              <th key={column} className={cx('px-1.5 py-1 font-medium whitespace-nowrap text-ink-soft', sideOf(kind))}>
                {text(`column.${column}`, {}, column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row} className="border-t border-line">
              {columns.map(([column, spec]) => (
                <td key={column} data-value className={cx('px-1.5 py-1 align-top', sideOf(spec.kind))}>
                  {formatOfField(spec).show(valueOf(cellKey({ table, row, column })), 'en-GB')}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function sideOf(kind: FieldKind): string {
  return isNumberKind(kind) ? 'text-right tabular-nums whitespace-nowrap' : 'text-left'
}
