import { amountFields } from './amount-fields.ts'
import { documentFields } from './document-fields.ts'
import { partyFields } from './party-fields.ts'

/** Every field that some kind of bill has. */
export const invoiceFields = { ...documentFields, ...partyFields, ...amountFields }

export type InvoiceFieldKey = keyof typeof invoiceFields
