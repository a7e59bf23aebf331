import { findDocumentType } from '#catalogue/catalogue.ts'
import { type BillSum, billSum, maySumSame } from '#domain/invoice/bill-sum.ts'
import type { DocumentReading } from '../engine.ts'

/**
 * The parts of a picture as bills of their own; [] where they are not, since a wrong cut is worse than none. All but one
 * must tell by themselves how much is paid for what, and no two may be the same: a till's receipt and the slip of the card that paid
 * it are one, and so are columns of which only some tell that. The one that does not is kept, so that nothing is lost.
 */
export function severalBills<Part extends DocumentReading>(parts: readonly Part[]): Part[] {
  const sums = parts.flatMap((part) => sumOf(part) ?? [])
  const isEnough = sums.length >= Math.max(2, parts.length - 1)
  const isTwice = sums.some((one, index) => sums.slice(index + 1).some((other) => maySumSame(one, other)))
  return isEnough && !isTwice ? [...parts] : []
}

function sumOf({ documentType: key, pages }: DocumentReading): BillSum | null {
  const documentType = key === null ? null : findDocumentType(key)
  if (documentType === null || documentType.format !== 'page' || documentType.text === true) return null
  const told = pages.flatMap(({ readings }) => readings).filter(({ notes }) => !notes.includes('alternative'))
  return billSum(Object.fromEntries(told.toReversed().map(({ field, value }) => [field, value])))
}
