import { commercialInvoice } from '#catalogue/invoice/commercial-invoice.document.ts'
import { receipt } from '#catalogue/invoice/receipt.document.ts'
import type { DocumentType } from '#domain/document-type.ts'
import type { FieldCandidate } from '../fields/field-candidate.ts'
import type { FieldLine } from '../fields/field-line.ts'
import type { PrintedLabel } from '../fields/find-labels.ts'
import { offerDate } from './offer-date.ts'
import { offerFormNumber } from './offer-form-number.ts'
import { offerHeading } from './offer-heading.ts'
import { offerParties } from './offer-parties.ts'
import { offerPayment } from './offer-payment.ts'
import { offerReceiptTotal } from './offer-receipt-total.ts'
import { offerSeller } from './offer-seller.ts'
import { offerTaxIds } from './offer-tax-ids.ts'
import { offerTotals } from './offer-totals.ts'
import { printRows } from './print-row.ts'

interface BillPrint {
  lines: readonly FieldLine[]
  labels: readonly PrintedLabel[]
}

/** What the print offers for a bill's fields beside what its labels tell: sums that add up, headings, and on receipts what tills always print. */
export function offersOfPrint({ lines, labels }: BillPrint, documentType: DocumentType): FieldCandidate[] {
  const totals = [...offerTotals({ lines, labels }, documentType), ...offerFormNumber(lines, documentType)]
  if (documentType.key === commercialInvoice.key) return [...totals, ...offersOfInvoice({ lines, labels }, documentType)]
  if (documentType.key !== receipt.key) return totals
  const rows = printRows(lines)
  return [...offerSeller(rows, documentType), ...offerDate(rows, documentType), ...offerReceiptTotal(rows, documentType)]
}

/** A heading stands on the first page, what is said of paying on any. */
function offersOfInvoice({ lines, labels }: BillPrint, documentType: DocumentType): FieldCandidate[] {
  const pages = [...new Set(lines.map(({ pageIndex }) => pageIndex))]
  const rows = printRows(lines)
  const all = pages.flatMap((page) => (page === 0 ? rows : printRows(lines, page)))
  return [
    ...offerHeading(rows, documentType),
    ...offerParties({ lines, labels, rows }, documentType),
    ...offerTaxIds({ rows: all, labels }, documentType),
    ...offerPayment(all, documentType),
  ]
}
