import type { NumberScheme } from './number-scheme.ts'

/** Pakistan: the province and its places, family, a last digit from 1 that is odd for men. No check digit. */
export const pkCnic: NumberScheme = {
  name: 'pkCnic',
  severity: 'must',
  form: /^[1-7]\d{11}[1-9]$/,
  sex: (number) => (Number(number.at(-1)) % 2 === 1 ? 'M' : 'F'),
}
