import { fail, unknown } from '../outcome.ts'
import { type ColumnPlace, placeOfCellKey } from '../table/cell-key.ts'
import type { Check, FieldValues } from './check.ts'
import { equationCheck } from './equation-check.ts'
import { binaryError, inDecimals, lastPlace, type PrintedNumber, printedNumber } from './printed-number.ts'

export interface SumRule<Field extends string> {
  /** In the page's catalogue; a document may have several sums. */
  name: 'sumOfAmounts' | 'sumOfTaxes'
  column: ColumnPlace
  total: Field
  severity?: Check['severity']
  /** What each line may add to the difference where totals are worked out of unrounded lines. */
  slackPerLine?: number
}

interface Cell {
  key: string
  number: PrintedNumber
}

function cellsOf(values: FieldValues, { table, column }: ColumnPlace): Cell[] {
  return Object.keys(values).flatMap((key) => {
    const place = placeOfCellKey(key)
    const number = place?.table === table && place.column === column ? printedNumber(values, key) : null
    return number === null ? [] : [{ key, number }]
  })
}

const sumOf = (cells: readonly Cell[]): number => cells.reduce((sum, { number }) => sum + number.value, 0)

/** The lines add up to the total. A failure is shown at the total. */
export function sumOfLines<const Field extends string>({
  name,
  column,
  total,
  severity = 'must',
  slackPerLine = 0,
}: SumRule<Field>): Check<Field> {
  return equationCheck<Field>({
    name,
    severity,
    fields: [total],
    columns: [column],
    proves: [total],
    stand: (values) => {
      const told = printedNumber(values, total)
      const cells = cellsOf(values, column)
      if (told === null || cells.length === 0) return unknown('no-value', { field: total })
      const sum = sumOf(cells)
      const isFiner = cells.some(({ number }) => number.decimals > told.decimals)
      const exact = isFiner ? lastPlace(told) / 2 : binaryError
      const decimals = Math.max(told.decimals, 2)
      const failure = fail('lines-add-up-to', {
        field: total,
        sum: inDecimals(sum, decimals),
        told: values[total] ?? '',
        difference: inDecimals(Math.abs(sum - told.value), decimals),
      })
      return { gap: Math.abs(sum - told.value), exact, allowed: exact + slackPerLine * cells.length, failure }
    },
    solved: (values, field) => {
      const told = printedNumber(values, total)?.value
      const cells = cellsOf(values, column)
      if (told === undefined || cells.length === 0) return null
      return field === total ? sumOf(cells) : told - sumOf(cells.filter(({ key }) => key !== field))
    },
  })
}
