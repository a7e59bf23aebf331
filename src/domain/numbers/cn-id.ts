import type { ChecksumScheme } from './number-scheme.ts'
import { weightedSum } from './weighted-sum.ts'

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

/** Provinces of mainland China (GB/T 2260), then residents from Taiwan (71, 83), Hong Kong (81) and Macao (82). */
const provinces = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])/

/** ISO 7064 MOD 11-2 over the first 17 digits. */
export function cnIdDigit(number: string): string {
  return '10X98765432'.charAt(weightedSum(number, weights) % 11)
}

/** Citizens of China and residents from Hong Kong, Macao and Taiwan (GB 11643): region, birth, sex, check digit. */
export const cnId: ChecksumScheme = {
  name: 'cnId',
  severity: 'must',
  form: /^\d{17}[\dX]$/,
  placeKnown: (number) => provinces.test(number),
  birth: (number) => `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`,
  sex: (number) => (Number(number.charAt(16)) % 2 === 1 ? 'M' : 'F'),
  checkDigit: cnIdDigit,
}
