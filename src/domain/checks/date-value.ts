import { daySpan } from '../formats/calendar-date.ts'
import { noExpiry } from '../formats/no-expiry.ts'
import type { FieldValues } from './check.ts'

export interface DateValue {
  value: string
  /** First and last day it can mean; the same unless the date is partial. */
  first: string
  last: string
}

/** After every date that a document can bear. */
const never = '9999-12-31'

/** The date in a field, or that it never comes; null when there is none. */
export function dateValue(values: FieldValues, field: string): DateValue | null {
  const value = values[field] ?? ''
  if (value === noExpiry) return { value, first: never, last: never }
  const span = daySpan(value)
  return span === null ? null : { value, ...span }
}
