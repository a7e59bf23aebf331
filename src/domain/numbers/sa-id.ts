import { luhnDigit } from './luhn-digit.ts'
import type { ChecksumScheme } from './number-scheme.ts'

/** Saudi Arabia: citizens begin with 1, residents with 2. */
export const saId: ChecksumScheme = {
  name: 'saId',
  severity: 'must',
  form: /^[12]\d{9}$/,
  checkDigit: (number) => luhnDigit(number.slice(0, -1)),
}
