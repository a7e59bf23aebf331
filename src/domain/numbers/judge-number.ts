import { calendarDate } from '../formats/calendar-date.ts'
import { fail, type Outcome, pass, unknown } from '../outcome.ts'
import { bareNumber } from './bare-number.ts'
import { fitsCheckDigit, type NumberScheme } from './number-scheme.ts'

/** Whether some day fits `YYYY-MM-DD` with `?` for open digits; 29 February is in the same years of 1900 as of 2000, but for 1900 itself. */
function isDay(birth: string): boolean {
  return calendarDate(birth.replace(/^\?\?/, '20').replaceAll('-??', '')) !== null
}

function judgeCheckDigit(scheme: NumberScheme, number: string): Outcome {
  const digit = scheme.checkDigit?.(number) ?? null
  if (digit === null || fitsCheckDigit(scheme, number, digit)) return pass
  return digit === '' ? fail('number-never-issued') : fail('check-digit-wrong', { digit })
}

/** What the rules of its scheme say of a number; signs and spaces do not count. */
export function judgeNumber(scheme: NumberScheme, value: string): Outcome {
  const number = bareNumber(value)
  if (number === '') return unknown('no-value')
  if (scheme.governs?.(number) === false) return unknown('number-of-unknown-rule')
  return scheme.form.test(number) ? judgeFormed(scheme, number) : fail(`form.${scheme.name}`)
}

function judgeFormed(scheme: NumberScheme, number: string): Outcome {
  const birth = scheme.birth?.(number) ?? null
  if (birth !== null && !isDay(birth)) return fail('number-date-impossible')
  if (scheme.placeKnown?.(number) === false) return fail('number-place-unknown')
  return judgeCheckDigit(scheme, number)
}

/** What a number's own check digit says of it: `none` where this form of number carries none. */
export function numberChecksum(scheme: NumberScheme, value: string): 'holds' | 'fails' | 'none' {
  const { result } = judgeNumber(scheme, value)
  if (result !== 'pass') return result === 'fail' ? 'fails' : 'none'
  return (scheme.checkDigit?.(bareNumber(value)) ?? null) === null ? 'none' : 'holds'
}
