import type { FieldValues } from '../checks/check.ts'
import { bareSupplierValue } from './supplier-fields.ts'

/** Fewer characters name nobody. */
const leastCharacters = 3

/** What a supplier is found again by: `sellerTaxId:91999901MA0K2T4N1H`, `sellerName:acmegmbh`. */
export function supplierMarks(values: FieldValues): string[] {
  return (['sellerTaxId', 'sellerName'] as const).flatMap((field) => {
    const bare = bareSupplierValue(field, values[field] ?? '')
    return bare.length < leastCharacters ? [] : [`${field}:${bare}`]
  })
}
