import { inDecimals, printedNumber } from '../checks/printed-number.ts'
import type { Field } from '../record.ts'
import { cellKey, type ColumnPlace } from './cell-key.ts'
import { rowsOfTable } from './rows-of-table.ts'

/** What a column adds up to, with as many decimals as its finest cell; null where it holds no number. */
export function columnSum(fields: readonly Pick<Field, 'key' | 'value'>[], { table, column }: ColumnPlace): string | null {
  const values = Object.fromEntries(fields.map(({ key, value }) => [key, value]))
  const numbers = rowsOfTable(fields, table).flatMap((row) => printedNumber(values, cellKey({ table, row, column })) ?? [])
  if (numbers.length === 0) return null
  const sum = numbers.reduce((all, { value }) => all + value, 0)
  return inDecimals(sum, Math.max(...numbers.map(({ decimals }) => decimals)))
}
