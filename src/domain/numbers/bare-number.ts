import { latinDigits } from '../formats/latin-digits.ts'

/** A number as its rules see it: upper case, digits of any script as 0 to 9, no spaces and no signs. */
export function bareNumber(value: string): string {
  return latinDigits(value)
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
}
