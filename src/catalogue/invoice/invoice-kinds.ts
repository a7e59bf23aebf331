import type { InvoiceKind } from './invoice-kind.ts'
import { digitalInvoices } from './digital-invoices.ts'
import { generalInvoices } from './general-invoices.ts'
import { journeyTickets } from './journey-tickets.ts'
import { publicBills } from './public-bills.ts'
import { vatInvoices } from './vat-invoices.ts'
import { vehicleInvoices } from './vehicle-invoices.ts'

/** The remote API's type of all invoices: it tells their kinds apart itself. */
export const invoiceTypeId = '20090'

/** Every kind of invoice of the remote API's reference. */
export const invoiceKinds: readonly InvoiceKind[] = [
  ...vatInvoices,
  ...digitalInvoices,
  ...vehicleInvoices,
  ...journeyTickets,
  ...generalInvoices,
  ...publicBills,
]
