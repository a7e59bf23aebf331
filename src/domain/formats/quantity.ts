import { decimalNumber, type DecimalSign } from './decimal-number.ts'
import type { FieldFormat } from './format.ts'

interface Measured {
  number: string
  unit: string
}

/** `isValue`: in its own form already. */
function measured(text: string, { sign, isValue = false }: { sign: DecimalSign; isValue?: boolean }): Measured | null {
  const match = /^(.*?\p{Nd})\s*((?:[\p{L}%‰°][\p{L}\p{No}/.]{0,11})?)$/u.exec(text.replace(/\s+/gu, ' ').trim())
  const told = match?.[1] ?? ''
  // A value in its own form: `12.345 kg` is no thousands there, as it may be in print.
  const number = isValue && /^-?\d+(?:\.\d+)?$/.test(told) ? told : decimalNumber(told, sign)
  return match === null || number === null ? null : { number, unit: (match[2] ?? '').replace(/\.+$/, '') }
}

/** Counts and measures, `1450 kg`, `170`, `13 %`: a number and the unit as printed, where one is. */
export function quantityWith(sign: DecimalSign): FieldFormat {
  return {
    parse: (typed) => {
      const found = measured(typed, { sign })
      return found === null ? null : `${found.number} ${found.unit}`.trim()
    },
    show: (value) => value,
    same: (left, right) => {
      const [one, other] = [measured(left, { sign, isValue: true }), measured(right, { sign, isValue: true })]
      if (one === null || other === null) return left === right
      const units = [one.unit, other.unit].filter((unit) => unit !== '').map((unit) => unit.toLowerCase())
      return Number(one.number) === Number(other.number) && units.every((unit) => unit === units[0])
    },
    possible: (value) => measured(value, { sign, isValue: true }) !== null,
  }
}

/** Where no more is known of the document. */
export const quantity: FieldFormat = quantityWith('unsure')
