import type { NumberScheme } from './number-scheme.ts'

/** How the numbers of a network begin and how long they are; the first that fits decides, others may be of any length. */
const networks: readonly { starts: RegExp; lengths: readonly number[] }[] = [
  { starts: /^4/, lengths: [13, 16, 19] }, // Visa
  { starts: /^3[47]/, lengths: [15] }, // American Express
  { starts: /^(?:5[1-5]|222[1-9]|22[3-9]|2[3-6]|27[01]|2720)/, lengths: [16] }, // Mastercard
  { starts: /^220[0-4]/, lengths: [16, 17, 18, 19] }, // Mir
  { starts: /^62/, lengths: [16, 17, 18, 19] }, // UnionPay
  { starts: /^35(?:2[89]|[3-8])/, lengths: [16, 17, 18, 19] }, // JCB
  { starts: /^(?:6011|64[4-9]|65)/, lengths: [16, 17, 18, 19] }, // Discover
  { starts: /^3(?:0[0-5]|[689])/, lengths: [14, 15, 16, 17, 18, 19] }, // Diners Club
]

/** Each network gives out numbers of certain lengths. */
export const bankCardLength: NumberScheme = {
  name: 'bankCardLength',
  severity: 'worth-knowing',
  form: {
    test: (number) => {
      const network = networks.find(({ starts }) => starts.test(number))
      return /^\d+$/.test(number) && (network === undefined || network.lengths.includes(number.length))
    },
  },
}
