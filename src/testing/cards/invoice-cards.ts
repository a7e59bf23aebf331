import type { Card } from './card.ts'
import { digitalInvoices } from './invoice/digital-invoices.ts'
import { generalInvoiceCards } from './invoice/general-invoice-cards.ts'
import { invoiceVatElectronicOrdinary } from './invoice/invoice-vat-electronic-ordinary.ts'
import { invoiceVatSpecial } from './invoice/invoice-vat-special.ts'
import { journeyTicketCards } from './invoice/journey-ticket-cards.ts'
import { publicBillCards } from './invoice/public-bill-cards.ts'

/** Invoices, tickets and bills whose looks are known; several of a kind where it looks different ways. */
export const invoiceCards: readonly Card[] = [
  invoiceVatSpecial,
  invoiceVatElectronicOrdinary,
  ...digitalInvoices,
  ...journeyTicketCards,
  ...generalInvoiceCards,
  ...publicBillCards,
]
