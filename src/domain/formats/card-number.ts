import type { FieldFormat } from './format.ts'
import { latinDigits } from './latin-digits.ts'

function parse(typed: string): string | null {
  const value = latinDigits(typed).replace(/[\s-]/gu, '')
  return /^\d{12,19}$/.test(value) ? value : null
}

/** First six and last four digits, the most that PCI DSS 3.4 lets be shown. What is shorter shows less. */
export function maskedCardNumber(value: string): string {
  return `${value.slice(0, 6)}${'•'.repeat(Math.max(0, value.length - 10))}${value.slice(6).slice(-4)}`
}

/** Numbers of bank cards, shown in groups of four as they are printed; elsewhere their first six and last four digits only. */
export const cardNumber: FieldFormat = {
  parse,
  show: (value) => value.replace(/(?<=^(?:\d{4})+)(?=\d)/gu, ' '),
  glance: maskedCardNumber,
  same: (left, right) => left === right || (parse(left) !== null && parse(left) === parse(right)),
  possible: (value) => parse(value) !== null,
}
