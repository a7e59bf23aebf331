import type { ChecksumScheme } from './number-scheme.ts'

/** A blank before a single letter counts 36, A is 10; weights 9 to 2, modulus 11, 10 is written A. */
function hkIdDigit(number: string): string {
  const padded = number.slice(0, -1).padStart(8, ' ')
  const sum = [...padded].reduce((total, character, index) => {
    const worth = character === ' ' ? 36 : Number.parseInt(character, 36)
    return total + worth * (9 - index)
  }, 0)
  return ((11 - (sum % 11)) % 11).toString(16).toUpperCase()
}

/** Hong Kong identity cards, `A123456(3)`. */
export const hkId: ChecksumScheme = {
  name: 'hkId',
  severity: 'must',
  form: /^[A-Z]{1,2}\d{6}[\dA]$/,
  checkDigit: hkIdDigit,
}
