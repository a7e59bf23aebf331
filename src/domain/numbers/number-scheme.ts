import type { Check } from '../checks/check.ts'

/** How the numbers of one authority are built. All functions take a bare number that has the scheme's form. */
export interface NumberScheme {
  /** Its name in the page's catalogue: `rule.<name>`, and `reason.form.<name>` for what such a number looks like. */
  name: string
  severity: Check['severity']
  /** The form of a bare number: upper case, without spaces and signs. */
  form: { test: (number: string) => boolean }
  /** Whether the places, provinces or serials that it names exist. */
  placeKnown?: (number: string) => boolean
  /** Born `YYYY-MM-DD`, with `?` for each digit that the number leaves open; null when this form does not say. */
  birth?: (number: string) => string | null
  /** Null when this form does not say. */
  sex?: (number: string) => 'F' | 'M' | null
  /** False for numbers of which it knows no rule: they are neither right nor wrong. */
  governs?: (number: string) => boolean
  /** The character, or characters, that the others call for; null when this form of number has none, '' when no number has such others. */
  checkDigit?: (number: string) => string | null
  /** Where the check digit stands, from 0; at the end when absent. */
  checkPlace?: (number: string) => number
}

/** A scheme whose numbers carry a check digit, so that one of them can vouch for itself. */
export type ChecksumScheme = NumberScheme & Required<Pick<NumberScheme, 'checkDigit'>>

/** Whether a number's check digit is the one that its others call for. */
export function fitsCheckDigit({ checkPlace }: Pick<NumberScheme, 'checkPlace'>, number: string, digit: string): boolean {
  const place = checkPlace?.(number) ?? number.length - digit.length
  return digit !== '' && number.startsWith(digit, place)
}
