import { luhnDigit } from './luhn-digit.ts'
import type { ChecksumScheme } from './number-scheme.ts'

/** Those who are not registered as residents have a day of birth written 60 higher. */
const addedForCoordination = 60

/** Sweden's personnummer and samordningsnummer, with the century or without: Luhn over the last ten digits. */
export const sePersonalNumber: ChecksumScheme = {
  name: 'sePersonalNumber',
  severity: 'must',
  form: /^(?:19|20)?\d{10}$/,
  birth: (number) => {
    const short = number.slice(-10)
    const day = Number(short.slice(4, 6)) % addedForCoordination
    const century = number.length === 12 ? number.slice(0, 2) : '??'
    return `${century}${short.slice(0, 2)}-${short.slice(2, 4)}-${String(day).padStart(2, '0')}`
  },
  sex: (number) => (Number(number.at(-2)) % 2 === 1 ? 'M' : 'F'),
  checkDigit: (number) => luhnDigit(number.slice(-10, -1)),
}
