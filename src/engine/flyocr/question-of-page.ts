import { combinedTypes } from '#catalogue/combined-types.ts'
import { offeredRows } from '#catalogue/is-offered.ts'
import { invoiceTypeId } from '#catalogue/invoice/invoice-kinds.ts'
import type { DocumentSide, DocumentType, FlyocrRow } from '#domain/document-type.ts'
import type { PictureQuestion } from './wire/picture-form.ts'

/** What a page is asked for as, and the row of the reference by which its answer is read. */
export interface PageQuestion extends PictureQuestion {
  row: FlyocrRow
}

/** How a page of a type is asked for; null where the reference has no row for it, or has it under no number. */
export function questionOfPage(documentType: DocumentType, side: DocumentSide | null): PageQuestion | null {
  const known = offeredRows(documentType)
  const row = known.find((each) => each.side === null || each.side === side) ?? (side === null ? known[0] : undefined)
  if (row === undefined || row.endpoint === 'verapi') return null
  // Which kind it is the other end finds out itself. Of its cut-out nothing is used: ours is made from the page.
  if (row.endpoint === 'invoice') return { endpoint: 'invoice', row, parts: { typeId: invoiceTypeId, cutImage: '0' } }
  const either =
    side === null && known.length > 1
      ? combinedTypes.find(({ members }) => members.length === 1 && members[0] === documentType.key)
      : undefined
  return { endpoint: 'recog', row, parts: { typeId: either?.typeId ?? row.typeId } }
}
