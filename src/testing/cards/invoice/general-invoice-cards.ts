import type { Card } from '../card.ts'
import { invoiceFixedAmount } from './invoice-fixed-amount.ts'
import { invoiceGeneralElectronic } from './invoice-general-electronic.ts'
import { invoiceMachinePrinted } from './invoice-machine-printed.ts'
import { invoiceOther } from './invoice-other.ts'
import { invoiceSalesList } from './invoice-sales-list.ts'

/** Invoices of no special trade. */
export const generalInvoiceCards: readonly Card[] = [
  invoiceFixedAmount,
  invoiceMachinePrinted,
  invoiceGeneralElectronic,
  invoiceSalesList,
  invoiceOther,
]
