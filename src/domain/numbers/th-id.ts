import type { ChecksumScheme } from './number-scheme.ts'
import { weightedSum } from './weighted-sum.ts'

const weights = [13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2]

/** Citizens and residents of Thailand. The third digit weighs 11 and so is not covered by the check digit. */
export const thId: ChecksumScheme = {
  name: 'thId',
  severity: 'must',
  form: /^[1-8]\d{12}$/,
  checkDigit: (number) => String((11 - (weightedSum(number, weights) % 11)) % 10),
}
