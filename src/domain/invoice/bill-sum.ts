import type { FieldValues } from '../checks/check.ts'
import { billFields, firstTold } from './bill-fields.ts'

/** How much is paid, and what tells for what: at least one of the two. */
export interface BillSum {
  amount: string
  number: string | null
  day: string | null
}

/** Null where a bill does not tell it. */
export function billSum(values: FieldValues): BillSum | null {
  const first = (fields: readonly string[]): string | null => firstTold(values, fields)?.value ?? null
  // A tax alone is part of a sum: the upper half of a long receipt tells one.
  const totals = billFields.amounts.filter((field) => field !== 'totalTax')
  const [amount, number, day] = [first(totals), first(billFields.numbers), first(billFields.days)]
  return amount === null || (number === null && day === null) ? null : { amount, number, day }
}

/** Whether both may be one payment: a till's receipt and the slip of the card that paid it. */
export function maySumSame(one: BillSum, other: BillSum): boolean {
  const mayAgree = (own: string | null, its: string | null): boolean => own === null || its === null || own === its
  return one.amount === other.amount && mayAgree(one.day, other.day) && mayAgree(one.number, other.number)
}
