import type { FieldValues } from './check.ts'

/** A number as a field holds it: `13 %` is 13 without decimals. */
export interface PrintedNumber {
  value: number
  /** How many digits stand behind its point. */
  decimals: number
  /** What stands behind it. */
  unit: string
}

/** Null where there is none. */
export function printedNumber(values: FieldValues, field: string): PrintedNumber | null {
  const [, digits, unit = ''] = /^(-?\d+(?:\.\d+)?)(.*)$/su.exec(values[field] ?? '') ?? []
  if (digits === undefined) return null
  return { value: Number(digits), decimals: digits.split('.')[1]?.length ?? 0, unit }
}

/** The worth of one in its last digit. */
export function lastPlace({ decimals }: PrintedNumber): number {
  return 10 ** -decimals
}

/** Another value in the same form: as many decimals, the same unit behind it. */
export function writtenAlike(value: number, { decimals, unit }: PrintedNumber): string {
  return `${inDecimals(value, decimals)}${unit}`
}

/** Rounded as people do: half away from zero, also where binary fractions fall just short of it. */
export function inDecimals(value: number, decimals: number): string {
  const written = (value + Math.sign(value) * binaryError).toFixed(decimals)
  return Number(written) === 0 ? written.replace('-', '') : written
}

/** What sums and products of binary fractions may be off by. */
export const binaryError = 1e-7
