import type { Ink, Print, Shape } from '../card.ts'

/** A column of a bill's table, from its left edge to that of the next. */
export interface BillColumn {
  head: string
  left: number
  /** Key of its cells, or of what is printed and is no field: `$code`. */
  cell: string
  /** How its cells are set; in the middle when left out. */
  ink?: 'cell' | 'middle' | 'figure'
}

export interface BillTable {
  /** Key of the table. */
  table: string
  columns: readonly BillColumn[]
  right: number
  /** Upper edge of the heads, and heights. */
  top: number
  headHeight: number
  rowHeight: number
  rows: number
  colour: string
  /** The number of the first row, where a table goes on beside itself. */
  firstRow?: number
  /** Has no rules between its columns and rows. */
  isOpen?: true
}

/** Its heads and cells, in the inks `head`, `cell`, `middle` and `figure`. */
export function printOfTable({ table, columns, right, top, headHeight, rowHeight, rows, firstRow = 1 }: BillTable): Print[] {
  return columns.flatMap(({ head, left, cell, ink = 'middle' }, index): Print[] => {
    const until = columns[index + 1]?.left ?? right
    const x = { cell: left + 12, middle: (left + until) / 2, figure: until - 14 }[ink]
    const cells = Array.from({ length: rows }, (_, row): Print => {
      const key = cell.startsWith('$') ? `${cell}${firstRow + row}` : `${table}:${firstRow + row}:${cell}`
      return [`{${key}}`, x, top + headHeight + (row + 0.68) * rowHeight, ink, until - left - 10]
    })
    return [[head, (left + until) / 2, top + headHeight * 0.68, 'head', until - left - 10], ...cells]
  })
}

/** The rules around its heads and cells. */
export function rulesOfTable({ columns, right, top, headHeight, rowHeight, rows, colour, isOpen }: BillTable): Shape[] {
  const left = columns[0]?.left ?? 0
  const bottom = top + headHeight + rows * rowHeight
  const across = [top, top + headHeight, bottom].map((y): Shape => ['line', left, y, right, y, colour])
  if (isOpen) return across
  const down = [...columns.map((column) => column.left), right].map((x): Shape => ['line', x, top, x, bottom, colour])
  return [...across, ...down]
}

/** The inks of a bill: its form in one colour, what is filled in in another. */
export function billInks(colour: string, size: number): Record<string, Ink> {
  return {
    title: { size: size * 1.7, anchor: 'middle', spacing: size * 0.12, colour },
    label: { size, colour },
    head: { size, anchor: 'middle', colour },
    upright: { size, anchor: 'middle', leading: size * 1.5, colour },
    value: { size, colour: '#1a1d26' },
    cell: { size, colour: '#1a1d26' },
    middle: { size, anchor: 'middle', colour: '#1a1d26' },
    figure: { size, anchor: 'right', colour: '#1a1d26' },
    red: { size: size * 1.15, colour: '#b93038', font: 'mono' },
  }
}

/** Labels with their values behind them: `[label, value, x of the label, y, x of the value]`. */
export function labelled(rows: readonly (readonly [label: string, value: string, x: number, y: number, valueX: number])[]): Print[] {
  return rows.flatMap(([label, value, x, y, valueX]): Print[] => [
    [label, x, y, 'label'],
    [value, valueX, y, 'value'],
  ])
}
