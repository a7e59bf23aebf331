import { luhnDigit } from './luhn-digit.ts'
import type { ChecksumScheme } from './number-scheme.ts'

/** Bank cards (ISO/IEC 7812-1). */
export const bankCard: ChecksumScheme = {
  name: 'bankCard',
  severity: 'must',
  form: /^\d{12,19}$/,
  checkDigit: (number) => luhnDigit(number.slice(0, -1)),
}
