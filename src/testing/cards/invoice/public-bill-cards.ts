import type { Card } from '../card.ts'
import { invoiceBankReceipt } from './invoice-bank-receipt.ts'
import { invoiceCustomsPayment } from './invoice-customs-payment.ts'
import { invoiceFiscalElectronic } from './invoice-fiscal-electronic.ts'
import { invoiceMedical } from './invoice-medical.ts'
import { invoiceNonTaxPayment } from './invoice-non-tax-payment.ts'
import { invoiceTaxPayment } from './invoice-tax-payment.ts'

/** Bills of offices, hospitals and banks. */
export const publicBillCards: readonly Card[] = [
  invoiceFiscalElectronic,
  invoiceCustomsPayment,
  invoiceTaxPayment,
  invoiceMedical,
  invoiceNonTaxPayment,
  invoiceBankReceipt,
]
