import type { FieldFormat } from './format.ts'

const line = /^[A-Z0-9<]{1,44}$/

function parse(typed: string): string | null {
  const value = typed.replace(/\s/gu, '').toUpperCase()
  return line.test(value) ? value : null
}

/** One line of a machine-readable zone, fillers and all. */
export const mrzLine: FieldFormat = {
  parse,
  show: (value) => value,
  same: (left, right) => parse(left) === parse(right),
  possible: (value) => line.test(value),
}
