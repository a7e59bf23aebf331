import { bankCardNetwork } from './bank-card-network.ts'
import type { NumberScheme } from './number-scheme.ts'

/** Each network gives out numbers of certain lengths; others may be of any. */
export const bankCardLength: NumberScheme = {
  name: 'bankCardLength',
  severity: 'worth-knowing',
  form: {
    test: (number) => {
      const network = bankCardNetwork(number)
      return /^\d+$/.test(number) && (network === null || network.lengths.includes(number.length))
    },
  },
}
