import { cnId, cnIdDigit } from './cn-id.ts'
import type { ChecksumScheme } from './number-scheme.ts'

function isNew(number: string): boolean {
  return number.startsWith('9')
}

/** Foreigners with permanent residence in China: since 2023 like a citizen's number, before that three letters and 12 digits. */
export const cnForeignerId: ChecksumScheme = {
  name: 'cnForeignerId',
  severity: 'worth-knowing',
  form: /^(?:9\d{16}[\dX]|[A-Z]{3}\d{12})$/,
  birth: (number) => (isNew(number) ? (cnId.birth?.(number) ?? null) : null),
  sex: (number) => (isNew(number) ? (cnId.sex?.(number) ?? null) : null),
  checkDigit: (number) => (isNew(number) ? cnIdDigit(number) : null),
}
