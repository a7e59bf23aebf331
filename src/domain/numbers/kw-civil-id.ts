import type { ChecksumScheme } from './number-scheme.ts'
import { weightedSum } from './weighted-sum.ts'

const weights = [2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

/** Kuwait: century (2 for 1900), birth, serial, check digit by modulus 11; serials that would need 10 or 11 are left out. */
export const kwCivilId: ChecksumScheme = {
  name: 'kwCivilId',
  severity: 'must',
  form: /^[23]\d{11}$/,
  birth: (number) => `${number.startsWith('2') ? 19 : 20}${number.slice(1, 3)}-${number.slice(3, 5)}-${number.slice(5, 7)}`,
  checkDigit: (number) => {
    const digit = 11 - (weightedSum(number, weights) % 11)
    return digit > 9 ? '' : String(digit)
  },
}
