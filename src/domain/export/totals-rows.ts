import { inDecimals, printedNumber } from '../checks/printed-number.ts'
import { type DocumentType, fieldSpec } from '../document-type.ts'
import type { Field } from '../record.ts'
import { cellKey } from '../table/cell-key.ts'
import { columnSum } from '../table/column-sum.ts'
import { placeOfColumnKey } from '../table/column-key.ts'
import type { RowColumn } from './record-rows.ts'

interface Summed {
  documentType: string | null
  fields: readonly Pick<Field, 'key' | 'value'>[]
}

/** What stands in a row of totals in the first column that is no amount. */
const word = 'Total'

/** Amounts of one thing each: their sum says nothing. */
const perUnit: ReadonlySet<string> = new Set(['unitPrice'])

/** What is paid in a state whose documents name no currency, by its ICAO code. */
const currencyOfState: Readonly<Record<string, string>> = { CHN: 'CNY' }

type TypedRecord = Summed & { type: DocumentType | null }

function currencyOf({ fields, type }: TypedRecord): string {
  return fields.find(({ key }) => key === 'currency')?.value ?? currencyOfState[type?.country ?? ''] ?? ''
}

/**
 * What the amounts of a file add up to, each record counted once, also where it takes several rows: a row for each
 * currency, in the order in which they come, named where there are several. [] where nothing in the file is an amount.
 */
export function totalsRows(
  records: readonly Summed[],
  columns: readonly RowColumn[],
  findType: (key: string) => DocumentType | null,
): string[][] {
  const typed = records.map((record) => ({ ...record, type: record.documentType === null ? null : findType(record.documentType) }))
  const currencies = [...new Set(typed.map(currencyOf))]
  const rows = currencies.flatMap((currency) => {
    const own = typed.filter((record) => currencyOf(record) === currency)
    const sums = columns.map(({ field }) => sumOf(own, field))
    return sums.every((sum) => sum === null) ? [] : [{ currency, sums }]
  })
  return rows.map(({ currency, sums }) => {
    const labelled = sums.indexOf(null)
    const name = rows.length === 1 ? word : `${word} ${currency || 'without a currency'}`
    return sums.map((sum, at) => sum ?? (at === labelled ? name : ''))
  })
}

function sumOf(sources: readonly TypedRecord[], field: string): string | null {
  const place = placeOfColumnKey(field)
  if (perUnit.has(place?.column ?? field)) return null
  const sums = sources.flatMap(({ type, fields }) => {
    const key = place === null ? field : cellKey({ ...place, row: 1 })
    if (type === null || fieldSpec(type, key)?.kind !== 'amount') return []
    const own = place === null ? fields.find((each) => each.key === field)?.value : columnSum(fields, place)
    return printedNumber({ own }, 'own') ?? []
  })
  if (sums.length === 0) return null
  const sum = sums.reduce((all, { value }) => all + value, 0)
  return inDecimals(sum, Math.max(...sums.map(({ decimals }) => decimals)))
}
