import type { ChecksumScheme } from './number-scheme.ts'
import { weightedSum } from './weighted-sum.ts'

/** The letters in the order of their numbers from 10 on. */
const letters = 'ABCDEFGHJKLMNPQRSTUVXYWZIO'

function twIdDigit(number: string): string {
  const place = letters.indexOf(number.charAt(0)) + 10
  // The second character of older residents' numbers is a letter, of which the last digit counts.
  const second = /[A-D]/.test(number.charAt(1)) ? String(letters.indexOf(number.charAt(1))) : number.charAt(1)
  const sum = Math.floor(place / 10) + (place % 10) * 9 + weightedSum(second + number.slice(2, 9), [8, 7, 6, 5, 4, 3, 2, 1])
  return String((10 - (sum % 10)) % 10)
}

/** Nationals and residents of Taiwan: a letter for the place, the sex, a check digit. */
export const twId: ChecksumScheme = {
  name: 'twId',
  severity: 'must',
  form: /^[A-Z][1289A-D]\d{8}$/,
  sex: (number) => (/^.[18AC]/.test(number) ? 'M' : 'F'),
  checkDigit: twIdDigit,
}
