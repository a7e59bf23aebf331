import { bareNumber } from '../numbers/bare-number.ts'
import { bareName } from './bare-name.ts'

/** Fields that tell of a supplier, by what they tell. */
export const supplierFields = {
  sellerTaxId: 'tax-id',
  sellerName: 'name',
  iban: 'account',
  sellerBankAccount: 'account',
} as const
export type SupplierField = keyof typeof supplierFields

export function isSupplierField(key: string): key is SupplierField {
  return Object.hasOwn(supplierFields, key)
}

/** Digits of an account, which may stand in groups behind the name of its bank. */
const accountDigits = /\d(?:[ -]?\d){7,}/g

/** What of a value tells one supplier from another: letters and digits, of an account printed with its bank the digits alone. */
export function bareSupplierValue(field: SupplierField, value: string): string {
  if (field === 'sellerName') return bareName(value)
  if (field !== 'sellerBankAccount') return bareNumber(value)
  const digits = value.normalize('NFKC').match(accountDigits)
  return digits === null ? bareNumber(value) : digits.join(' ').replace(/\D/g, '')
}
