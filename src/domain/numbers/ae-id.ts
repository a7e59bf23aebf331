import { luhnDigit } from './luhn-digit.ts'
import type { ChecksumScheme } from './number-scheme.ts'

/** Emirates: the state's number 784, the year of birth, serial. The check digit is not published by the state, so it is a hint. */
export const aeId: ChecksumScheme = {
  name: 'aeId',
  severity: 'worth-knowing',
  form: /^784[12]\d{11}$/,
  birth: (number) => `${number.slice(3, 7)}-??-??`,
  checkDigit: (number) => luhnDigit(number.slice(0, -1)),
}
