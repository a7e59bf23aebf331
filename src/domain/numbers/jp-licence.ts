import type { ChecksumScheme } from './number-scheme.ts'
import { weightedSum } from './weighted-sum.ts'

/** Public safety commissions, 00 for licences first given abroad. */
const commissions = /^(?:00|1[0-4]|2[0-5]|30|4[0-9]|5[0-5]|6[0-5]|7[0-4]|8[0-3]|9[0-7])/

/**
 * Driving licences of Japan: commission, year of the first licence, serial, check digit, count of lost cards, which it
 * does not cover. Its rule is told by many but not by the state, so it is a hint.
 */
export const jpLicence: ChecksumScheme = {
  name: 'jpLicence',
  severity: 'worth-knowing',
  form: /^\d{12}$/,
  placeKnown: (number) => commissions.test(number),
  checkDigit: (number) => String((11 - (weightedSum(number, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11)) % 10),
  checkPlace: () => 10,
}
