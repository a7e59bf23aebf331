import type { NumberScheme } from './number-scheme.ts'

/** Mexico's clave de elector: letters of the names, birth, state, sex (H or M), serial. No check digit. */
export const mxElectorKey: NumberScheme = {
  name: 'mxElectorKey',
  severity: 'worth-knowing',
  form: /^[A-Z]{6}\d{8}[HM]\d{3}$/,
  birth: (number) => `??${number.slice(6, 8)}-${number.slice(8, 10)}-${number.slice(10, 12)}`,
  sex: (number) => (number.charAt(14) === 'H' ? 'M' : 'F'),
}
