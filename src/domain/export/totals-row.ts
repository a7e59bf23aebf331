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

/** What stands in a row of totals where nothing is added up. */
const word = 'Total'

/** Amounts of one thing each: their sum says nothing. */
const perUnit: ReadonlySet<string> = new Set(['unitPrice'])

/**
 * What the amounts of a file add up to, each record counted once, also where it takes several rows. Null where they are of
 * several currencies, or nothing in the file is an amount.
 */
export function totalsRow(
  records: readonly Summed[],
  columns: readonly RowColumn[],
  findType: (key: string) => DocumentType | null,
): string[] | null {
  const sources = records.map((record) => ({ ...record, type: record.documentType === null ? null : findType(record.documentType) }))
  const currencies = new Set(sources.map(({ fields, type }) => fields.find(({ key }) => key === 'currency')?.value ?? type?.country ?? ''))
  const sums = columns.map(({ field }) => sumOf(sources, field))
  if (currencies.size > 1 || sums.every((sum) => sum === null)) return null
  const labelled = sums.indexOf(null)
  return sums.map((sum, at) => sum ?? (at === labelled ? word : ''))
}

function sumOf(sources: readonly (Summed & { type: DocumentType | null })[], field: string): string | null {
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
