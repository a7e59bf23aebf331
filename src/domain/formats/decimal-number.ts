import { latinDigits } from './latin-digits.ts'

/** Grouped with commas and a point, with points and a comma, or not at all. */
const forms: readonly { form: RegExp; group: string }[] = [
  { form: /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/, group: ',' },
  { form: /^\d{1,3}(?:\.\d{3}){2,}(?:,\d+)?$/, group: '.' },
  { form: /^\d{1,3}(?:\.\d{3})+,\d+$/, group: '.' },
  { form: /^\d*[.,]\d+$/, group: '' },
  { form: /^\d+$/, group: '' },
]

/** `12.345` may be twelve or twelve thousand. */
const unclear = /^[1-9]\d{0,2}\.\d{3}$/

/** Digits and one point, as many zeros before as it takes. */
function plainNumber(digits: string, group: string): string {
  const [whole = '', fraction] = (group === '' ? digits : digits.replaceAll(group, '')).replace(',', '.').split('.')
  const units = whole.replace(/^0+(?=\d)/, '') || '0'
  return fraction === undefined ? units : `${units}.${fraction}`
}

const mostDigits = 24

/** What a document is known to print before fractions; `unsure` where it may be a comma as well. */
export type DecimalSign = 'point' | 'unsure'

/**
 * A printed number with a point for its fraction and nothing between its thousands: `1,234.50`, `1.234,50`, `1 234,5`.
 * Null when it is none or may be two.
 */
export function decimalNumber(text: string, sign: DecimalSign = 'unsure'): string | null {
  const tidy = latinDigits(text)
    .replace(/[\s'’٬]/gu, '')
    .replaceAll('٫', '.')
    .replace(/^[−–]/u, '-')
    .replace(/^\+/u, '')
  const digits = tidy.replace(/^-/u, '')
  const found = digits.length > mostDigits ? undefined : forms.find(({ form }) => form.test(digits))
  if (found === undefined) return null
  const number = plainNumber(digits, found.group)
  if (sign === 'unsure' && (unclear.test(digits) || unclear.test(number))) return null
  return tidy.startsWith('-') ? `-${number}` : number
}
