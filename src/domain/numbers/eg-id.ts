import type { NumberScheme } from './number-scheme.ts'

/** Governorates; 88 is for those born abroad. */
const governorates = /^(?:0[1-4]|1[1-9]|2[1-9]|3[1-5]|88)$/

/** Egypt: century (2 for 1900), birth, governorate, serial with the sex. How its last digit is made is not published. */
export const egId: NumberScheme = {
  name: 'egId',
  severity: 'must',
  form: /^[23]\d{13}$/,
  placeKnown: (number) => governorates.test(number.slice(7, 9)),
  birth: (number) => `${number.startsWith('2') ? 19 : 20}${number.slice(1, 3)}-${number.slice(3, 5)}-${number.slice(5, 7)}`,
  sex: (number) => (Number(number.charAt(12)) % 2 === 1 ? 'M' : 'F'),
}
