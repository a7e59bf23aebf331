import { daySpan } from '../formats/calendar-date.ts'
import type { FieldValues } from './check.ts'

export interface DateValue {
  value: string
  /** First and last day it can mean; the same unless the date is partial. */
  first: string
  last: string
}

/** The date in a field; null when there is none. */
export function dateValue(values: FieldValues, field: string): DateValue | null {
  const value = values[field] ?? ''
  const span = daySpan(value)
  return span === null ? null : { value, ...span }
}
