import type { ChecksumScheme } from './number-scheme.ts'

const alphabet = '0123456789ABCDEFGHIJKLMNÑOPQRSTUVWXYZ'

const states = /^(?:AS|B[CS]|C[CHLMS]|D[FG]|G[RT]|HG|JC|M[CNS]|N[ELT]|OC|PL|Q[RT]|S[LPR]|T[CLS]|VZ|YN|ZS)$/

/** Hombre and mujer; X is neither. */
const sexes: ReadonlyMap<string, 'F' | 'M'> = new Map([
  ['H', 'M'],
  ['M', 'F'],
])

function curpDigit(number: string): string {
  const sum = Array.from(number.slice(0, 17), (character, index) => alphabet.indexOf(character) * (18 - index)).reduce(
    (total, each) => total + each,
  )
  return String((10 - (sum % 10)) % 10)
}

/**
 * Mexico's CURP: letters of the names, birth, sex (H or M), state of birth, consonants, a mark of the century (a digit
 * before 2000), check digit. Modulus 10 with weights 18 to 2 leaves some changes unseen.
 */
export const mxCurp: ChecksumScheme = {
  name: 'mxCurp',
  severity: 'must',
  form: /^[A-Z]{4}\d{6}[HMX][A-Z]{2}[B-DF-HJ-NP-TV-Z]{3}[0-9A-Z]\d$/,
  placeKnown: (number) => states.test(number.slice(11, 13)),
  birth: (number) => `${/\d/.test(number.charAt(16)) ? 19 : 20}${number.slice(4, 6)}-${number.slice(6, 8)}-${number.slice(8, 10)}`,
  sex: (number) => sexes.get(number.charAt(10)) ?? null,
  checkDigit: curpDigit,
}
