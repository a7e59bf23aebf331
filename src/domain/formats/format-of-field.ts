import type { FieldSpec } from '../document-type.ts'
import { amountWith } from './amount.ts'
import { dateAsPrinted } from './date.ts'
import { formatOf } from './format-of.ts'
import type { FieldFormat } from './format.ts'
import { quantityWith } from './quantity.ts'

const withPoint = { amount: amountWith('point'), quantity: quantityWith('point') } as const

/** How values of a field are typed, shown and compared: as those of its kind, with what its document is known to print. */
export function formatOfField({ kind, dates, decimals }: Pick<FieldSpec, 'kind' | 'dates' | 'decimals'>): FieldFormat {
  if (kind === 'date' && dates !== undefined) return dateAsPrinted(dates)
  return decimals === 'point' && (kind === 'amount' || kind === 'quantity') ? withPoint[kind] : formatOf(kind)
}
