import type { FieldLine } from '../fields/field-line.ts'
import { unitsOfLine } from '../fields/units-of-line.ts'
import type { PrintedMoney } from './money-on-lines.ts'

/** An amount, and its characters as they have to be read. */
export interface MisreadMoney extends PrintedMoney {
  read: string
}

/** At the end of a line: a point that was taken for another sign, letters that figures were taken for. */
const form = /(?<![\p{L}\d])(?<sign>R[MHN]|[$S])?(?<whole>[\dOoIlSsBZ]{1,6})(?<point>[.,:·'*~_-]{1,2})(?<cents>[\dOoIlSsBZ]{2})$/u
const figures: Readonly<Record<string, string>> = { O: '0', o: '0', I: '1', l: '1', S: '5', s: '5', B: '8', Z: '2' }

/** The amount that ends a row whose words say that one stands there, read for what it must be; undefined where it looks like none. */
export function misreadMoney(lines: readonly FieldLine[]): MisreadMoney | undefined {
  const line = lines.at(-1)
  const found = line && form.exec(unitsOfLine(line))
  if (!line || !found) return undefined
  const { sign = '', whole = '', point = '', cents = '' } = found.groups ?? {}
  if (!/\d/.test(whole) || !/\d/.test(cents)) return undefined
  const start = found.index + sign.length
  // Two signs for one: the second says nothing.
  const read = digitsOf(whole) + '.'.padEnd(point.length) + digitsOf(cents)
  const amount = Math.round(Number(read.replaceAll(' ', '')) * 100)
  return {
    line,
    start,
    end: line.line.characters.length,
    cents: amount,
    isSigned: sign !== '',
    y: (line.leftMiddle + line.rightMiddle) / 2,
    read,
  }
}

function digitsOf(text: string): string {
  return text.replaceAll(/\D/g, (letter) => figures[letter] ?? letter)
}
