import type { Card, Ink } from '../card.ts'
import type { BillColumn, BillTable } from './bill-table.ts'
import { billInks } from './bill-table.ts'

const columns: readonly BillColumn[] = [
  { head: '项目', left: 100, cell: 'name', ink: 'cell' },
  { head: '单位', left: 760, cell: 'unit' },
  { head: '数量', left: 930, cell: 'quantity', ink: 'figure' },
  { head: '单价', left: 1120, cell: 'unitPrice', ink: 'figure' },
  { head: '金额', left: 1420, cell: 'amount', ink: 'figure' },
]

/** The goods of general invoices, whose prices are with tax. */
export const generalTable: BillTable = {
  table: 'lineItems',
  columns,
  right: 1800,
  top: 480,
  headHeight: 66,
  rowHeight: 66,
  rows: 3,
  colour: '#8a5a2b',
}

/** Inks of a form that is filled in by a machine: all it prints sits off its place together. */
export function machineInks(colour: string, size: number, loose: NonNullable<Ink['loose']>): Card['front']['inks'] {
  const all = billInks(colour, size)
  return Object.fromEntries(
    Object.entries(all).map(([name, ink]) => [name, ['value', 'cell', 'middle', 'figure'].includes(name) ? { ...ink, loose } : ink]),
  )
}
