import type { ChecksumScheme } from './number-scheme.ts'

const weights = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2]

/** What letters stand for; I, O and Q are not used. */
const worth: Readonly<Record<string, number>> = Object.fromEntries(
  [...'ABCDEFGH', ...'JKLMN', 'P', 'R', ...'STUVWXYZ'].map((letter, index) => [
    letter,
    [1, 2, 3, 4, 5, 6, 7, 8, 1, 2, 3, 4, 5, 7, 9, 2, 3, 4, 5, 6, 7, 8, 9][index] ?? 0,
  ]),
)

function vinDigit(number: string): string {
  const sum = [...number].reduce((total, character, index) => total + (worth[character] ?? Number(character)) * (weights[index] ?? 0), 0)
  const digit = sum % 11
  return digit === 10 ? 'X' : String(digit)
}

/**
 * Vehicles (ISO 3779, GB 16735). The ninth character checks the others in China and North America; makers elsewhere
 * may use it otherwise, so it is a hint.
 */
export const vin: ChecksumScheme = {
  name: 'vin',
  severity: 'worth-knowing',
  form: /^[A-HJ-NPR-Z0-9]{17}$/,
  checkDigit: vinDigit,
  checkPlace: () => 8,
}
