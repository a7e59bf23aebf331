import type { UblLine, UblTax } from './ubl-values.ts'

/** The taxes that a line is part of: those of its rate, or the only ones there are; null where nothing tells. */
export function taxOfLine({ taxRate }: Pick<UblLine, 'taxRate'>, taxes: readonly UblTax[]): UblTax | null {
  const [only = null, ...others] = taxRate === '' ? taxes : taxes.filter(({ rate }) => rate !== '' && Number(rate) === Number(taxRate))
  return others.length === 0 ? only : null
}
