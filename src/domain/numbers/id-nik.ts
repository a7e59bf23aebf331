import type { NumberScheme } from './number-scheme.ts'

const provinces = /^(?:1[1-9]|21|3[1-6]|5[1-3]|6[1-5]|7[1-6]|8[12]|9[1-7])/

/** Women's day of birth is written 40 higher. */
const addedForWomen = 40

function printedDay(number: string): number {
  return Number(number.slice(6, 8))
}

/** Indonesia's NIK: region, birth as day, month and year, serial. No check digit. */
export const idNik: NumberScheme = {
  name: 'idNik',
  severity: 'must',
  form: /^\d{12}(?!0000)\d{4}$/,
  placeKnown: (number) => provinces.test(number),
  birth: (number) => {
    const day = printedDay(number) > addedForWomen ? printedDay(number) - addedForWomen : printedDay(number)
    return `??${number.slice(10, 12)}-${number.slice(8, 10)}-${String(day).padStart(2, '0')}`
  },
  sex: (number) => (printedDay(number) > addedForWomen ? 'F' : 'M'),
}
