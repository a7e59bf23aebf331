import type { FieldValues } from '../checks/check.ts'
import { billFields, firstTold } from './bill-fields.ts'

/** What an invoice is known again by. Each is a set of values that only one invoice has. */
export interface InvoiceMarks {
  /** Its number, with its code where it has one. */
  number: Readonly<Record<string, string>> | null
  /** Who sold, on which day, for how much. */
  sum: Readonly<Record<string, string>> | null
}

const { numbers, sellers, amounts, days } = billFields

/** A number of fewer characters is one of many sellers'. */
const leastNumber = 4

/** Null for a mark of which a value is missing: two records that lack the same are not the same. */
export function invoiceMarks(values: FieldValues): InvoiceMarks {
  const first = (fields: readonly string[]): Record<string, string> | null => {
    const told = firstTold(values, fields)
    return told && { [told.field]: told.value }
  }
  const number = first(numbers)
  const own = number === null ? '' : (Object.values(number)[0] ?? '')
  const parts = [first(sellers), first(amounts), first(days)]
  return {
    number: own.length < leastNumber ? null : { ...number, ...first(['invoiceCode']), ...ofSeller(own, first(sellers)) },
    sum: parts.some((part) => part === null) ? null : Object.assign({}, ...parts),
  }
}

/** Numbers of the tax office are one country's; every other seller counts from 1. */
function ofSeller(number: string, seller: Record<string, string> | null): Record<string, string> | null {
  return /^(?:\d{8}|\d{20})$/.test(number) ? null : seller
}
