import type { ReactNode } from 'react'
import { StateGlyph } from '#ui/state-glyph.tsx'
import type { TrustState } from '#ui/trust-state.ts'
import { ComparedCell } from './compared-cell.tsx'
import { useLitField } from './use-lit-field.ts'

interface ComparedTableProps<Column extends { field: string }, Row extends string> {
  /** What stands over the names of the rows; for screen readers only where it is hidden. */
  corner: { text: string; isHidden?: boolean }
  columns: readonly Column[]
  rows: readonly Row[]
  nameOfColumn: (column: Column) => string
  nameOfRow: (row: Row) => string
  /** What a source says of a value; null where it says nothing. */
  cell: (column: Column, row: Row) => ReactNode
  verdictName: string
  verdict: (column: Column) => { state: TrustState; text: string }
}

/** What several sources say of the same values: a row for each source, a column for each value, and the verdict under it. */
export function ComparedTable<Column extends { field: string }, Row extends string>(props: ComparedTableProps<Column, Row>) {
  const { corner, columns, rows, nameOfColumn, nameOfRow, cell, verdictName, verdict } = props
  return (
    <table className="compared-table">
      <thead>
        <tr>
          <th scope="col" className={corner.isHidden ? 'sr-only' : undefined}>
            {corner.text}
          </th>
          {columns.map((column) => (
            <Head key={column.field} field={column.field} name={nameOfColumn(column)} />
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row}>
            <th scope="row">{nameOfRow(row)}</th>
            {columns.map((column) => (
              <ComparedCell key={column.field} field={column.field}>
                {cell(column, row)}
              </ComparedCell>
            ))}
          </tr>
        ))}
        <tr className="compared-verdicts">
          <th scope="row" className="sr-only">
            {verdictName}
          </th>
          {columns.map((column) => (
            <Verdict key={column.field} field={column.field} {...verdict(column)} />
          ))}
        </tr>
      </tbody>
    </table>
  )
}

function Head({ field, name }: { field: string; name: string }) {
  const { onClick, ...lit } = useLitField(field)
  return (
    <th scope="col" {...lit}>
      <button type="button" onClick={onClick}>
        {name}
      </button>
    </th>
  )
}

function Verdict({ field, state, text }: { field: string; state: TrustState; text: string }) {
  return (
    <td {...useLitField(field)}>
      <StateGlyph state={state} size={14} className="mr-1 align-[-3px]" />
      {text}
    </td>
  )
}
