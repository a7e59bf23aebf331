import { checkDigit } from './check-digit.ts'
import type { MrzFieldSpec, MrzFormat, MrzSpan } from './mrz-format.ts'

const blank = /^<*$/

export function textAt(lines: readonly string[], { line, start, end }: MrzSpan): string {
  return lines[line]?.slice(start, end) ?? ''
}

/** Where a number stands and whether its check digit holds. */
export interface NumberPlace {
  spans: readonly MrzSpan[]
  /** What a long number leaves of the optional data; null for all of it. */
  rest: MrzSpan | null
  /** Null when a filler stands where the digit should. */
  holds: boolean | null
}

function checkHolds(text: string, digit: string): boolean {
  // A blank element may carry a filler instead of 0 (ICAO 9303 part 4, 4.2.2).
  return checkDigit(text) === digit || (digit === '<' && blank.test(text))
}

/** Numbers longer than nine go on in the optional data, their check digit last (ICAO 9303 part 5, 4.2.4). */
function longNumber(lines: readonly string[], spec: MrzFieldSpec): NumberPlace | null {
  const { overflow } = spec
  if (overflow === null || spec.checkDigit === null || lines[spec.line]?.charAt(spec.checkDigit) !== '<') return null
  const head = textAt(lines, spec)
  const tail = /^[^<]{2,}/.exec(textAt(lines, overflow))?.[0]
  if (head.endsWith('<') || tail === undefined) return null
  const digit = tail.slice(-1)
  const more = { ...overflow, end: overflow.start + tail.length - 1 }
  const end = tail.slice(0, -1)
  // States differ on whether the filler between the two parts counts.
  const holds = checkDigit(head + end) === digit || checkDigit(`${head}<${end}`) === digit
  return { spans: [spec, more], rest: { ...overflow, start: more.end + 1 }, holds }
}

/** Finds the number of `spec`, which may go on elsewhere, and tries its check digit. */
export function numberPlace(lines: readonly string[], spec: MrzFieldSpec): NumberPlace {
  const long = longNumber(lines, spec)
  if (long) return long
  const digit = spec.checkDigit === null ? '' : (lines[spec.line]?.charAt(spec.checkDigit) ?? '')
  const text = textAt(lines, spec)
  const isLeftOut = digit === '<' && !blank.test(text)
  return { spans: [spec], rest: null, holds: isLeftOut ? null : checkHolds(text, digit) }
}

/** Whether the digit over several parts holds; null where the layout has none. */
export function compositeHolds({ composite }: MrzFormat, lines: readonly string[]): boolean | null {
  if (composite === null) return null
  const text = composite.parts.map((part) => textAt(lines, part)).join('')
  return checkDigit(text) === lines[composite.line]?.charAt(composite.column)
}
