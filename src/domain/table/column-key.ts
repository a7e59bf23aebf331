import type { ColumnPlace } from './cell-key.ts'

/** The name of a whole column where fields are named: `lineItems:amount`. */
export function columnKey({ table, column }: ColumnPlace): string {
  return `${table}:${column}`
}

/** Null for what names no column. */
export function placeOfColumnKey(key: string): ColumnPlace | null {
  const [, table, column] = /^([a-z]\w{0,40}):([a-z]\w{0,40})$/i.exec(key) ?? []
  return table === undefined || column === undefined ? null : { table, column }
}
