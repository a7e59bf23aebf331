import type { DocumentType } from '#domain/document-type.ts'
import { commercialInvoice } from './commercial-invoice.document.ts'
import { invoiceKinds } from './invoice-kinds.ts'
import { invoiceType } from './invoice-type.ts'
import { receipt } from './receipt.document.ts'

/** Every kind of invoice, bill and receipt as a document type; the Chinese kinds in the reference's order. */
export const invoiceTypes: readonly DocumentType[] = [commercialInvoice, receipt, ...invoiceKinds.map(invoiceType)]
