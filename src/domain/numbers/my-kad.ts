import type { NumberScheme } from './number-scheme.ts'

/** Places of birth that were never given out. */
const noPlaces: ReadonlySet<string> = new Set(['00', '17', '18', '19', '20', '69', '70', '73', '80', '81', '94', '95', '96', '97'])

/** Malaysia: birth, place of birth, serial; its last digit is odd for men. No check digit. */
export const myKad: NumberScheme = {
  name: 'myKad',
  severity: 'must',
  form: /^\d{12}$/,
  placeKnown: (number) => !noPlaces.has(number.slice(6, 8)),
  birth: (number) => `??${number.slice(0, 2)}-${number.slice(2, 4)}-${number.slice(4, 6)}`,
  sex: (number) => (Number(number.at(-1)) % 2 === 1 ? 'M' : 'F'),
}
