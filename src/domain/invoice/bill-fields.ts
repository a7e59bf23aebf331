import type { FieldValues } from '../checks/check.ts'

/** Fields that say the same of a bill, by which kinds have them; the first that has a value counts. */
export const billFields = {
  /** What numbers it. */
  numbers: ['invoiceNumber', 'ticketNumber', 'eTicketNumber', 'paymentNumber', 'slipNumber'],
  sellers: ['sellerTaxId', 'sellerName', 'payeeUnit', 'hospitalName', 'payeeName'],
  amounts: ['totalIncludingTax', 'amount', 'fare', 'totalTax'],
  days: ['issueDate', 'rideDate', 'departureDate', 'date'],
} as const

/** The first of some fields that has a value. */
export function firstTold(values: FieldValues, fields: readonly string[]): { field: string; value: string } | null {
  const told = fields.flatMap((field) => (values[field] ? [{ field, value: values[field] }] : []))
  return told[0] ?? null
}
