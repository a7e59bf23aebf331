import type { Card } from './card.ts'
import { commercialInvoices } from './invoice/commercial-invoice.ts'
import { digitalInvoices } from './invoice/digital-invoices.ts'
import { generalInvoiceCards } from './invoice/general-invoice-cards.ts'
import { invoiceFullyDigitalAir } from './invoice/invoice-fully-digital-air.ts'
import { invoiceFullyDigitalTrain } from './invoice/invoice-fully-digital-train.ts'
import { journeyTicketCards } from './invoice/journey-ticket-cards.ts'
import { publicBillCards } from './invoice/public-bill-cards.ts'
import { receipts } from './invoice/receipts.ts'
import { vatInvoices } from './invoice/vat-invoices.ts'
import { vatRoll } from './invoice/vat-roll.ts'
import { vehicleInvoices } from './invoice/vehicle-invoices.ts'

/** Invoices, tickets and bills whose looks are known; several of a kind where it looks different ways. */
export const invoiceCards: readonly Card[] = [
  ...vatInvoices,
  vatRoll,
  ...digitalInvoices,
  invoiceFullyDigitalAir,
  invoiceFullyDigitalTrain,
  ...vehicleInvoices,
  ...journeyTicketCards,
  ...generalInvoiceCards,
  ...publicBillCards,
  ...commercialInvoices,
  ...receipts,
]
