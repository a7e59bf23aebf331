import { receipt } from '#catalogue/invoice/receipt.document.ts'
import type { DocumentType } from '#domain/document-type.ts'
import type { FieldCandidate } from '../fields/field-candidate.ts'
import type { FieldLine } from '../fields/field-line.ts'
import { offerDate } from './offer-date.ts'
import { offerReceiptTotal } from './offer-receipt-total.ts'
import { offerSeller } from './offer-seller.ts'
import { offerTotals } from './offer-totals.ts'
import { printRows } from './print-row.ts'

/** What the print offers for a bill's fields without their labels: sums that add up, and on receipts what tills always print. */
export function offersOfPrint(lines: readonly FieldLine[], documentType: DocumentType): FieldCandidate[] {
  const totals = offerTotals(lines, documentType)
  if (documentType.key !== receipt.key) return totals
  const rows = printRows(lines)
  return [...offerSeller(rows, documentType), ...offerDate(rows, documentType), ...offerReceiptTotal(rows, documentType)]
}
