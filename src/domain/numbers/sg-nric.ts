import type { ChecksumScheme } from './number-scheme.ts'
import { weightedSum } from './weighted-sum.ts'

/** What the first letter adds, and the check letters by remainder: citizens (S, T), foreigners (F, G, since 2022 M). */
const series: Readonly<Record<string, { added: number; letters: string }>> = {
  S: { added: 0, letters: 'JZIHGFEDCBA' },
  T: { added: 4, letters: 'JZIHGFEDCBA' },
  F: { added: 0, letters: 'XWUTRQPNMLK' },
  G: { added: 4, letters: 'XWUTRQPNMLK' },
  M: { added: 3, letters: 'XWUTRQPNJLK' },
}

/** Singapore: NRIC and FIN. */
export const sgNric: ChecksumScheme = {
  name: 'sgNric',
  severity: 'must',
  form: /^[STFGM]\d{7}[A-Z]$/,
  checkDigit: (number) => {
    const kind = series[number.charAt(0)]
    if (kind === undefined) return null
    return kind.letters.charAt((weightedSum(number.slice(1), [2, 7, 6, 5, 4, 3, 2]) + kind.added) % 11)
  },
}
