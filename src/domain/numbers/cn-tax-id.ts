import { cnId } from './cn-id.ts'
import { judgeNumber } from './judge-number.ts'
import type { ChecksumScheme } from './number-scheme.ts'

/** Digits and letters without I, O, S, V and Z. */
const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'

/** GB 32100: weights are the powers of 3, modulus 31. */
function usccDigit(number: string): string {
  let weight = 1
  let sum = 0
  for (const character of number.slice(0, 17)) {
    sum += alphabet.indexOf(character) * weight
    weight = (weight * 3) % 31
  }
  return alphabet.charAt((31 - (sum % 31)) % 31)
}

/**
 * Chinese tax payers: 18 characters of the unified social credit code (GB 32100-2015), or of a person's identity number;
 * older numbers of 15, 17 and 20 characters carry no check digit.
 */
export const cnTaxId: ChecksumScheme = {
  name: 'cnTaxId',
  severity: 'must',
  form: /^(?:[0-9A-HJ-NPQRTUWXY]{18}|[0-9A-Z]{15}|[0-9A-Z]{17}|[0-9A-Z]{20})$/,
  checkDigit: (number) => {
    if (number.length !== 18) return null
    return judgeNumber(cnId, number).result === 'pass' ? number.charAt(17) : usccDigit(number)
  },
}
