import type { DocumentType } from '#domain/document-type.ts'

/** What a page is called: its side where the document has two, the data page of a booklet, else its number. */
export function pageNameKey(pageIndex: number, documentType: DocumentType | null) {
  if (documentType === null || documentType.text === true) return 'review.page.numbered'
  const side = documentType.sides[pageIndex]
  if (documentType.sides.length === 1) return pageIndex === 0 ? 'review.page.data' : 'review.page.numbered'
  if (side === undefined) return 'review.page.numbered'
  return side === 'front' ? 'review.page.front' : 'review.page.back'
}
