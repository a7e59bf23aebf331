import type { DocumentType } from '#domain/document-type.ts'
import type { Page } from '#domain/page.ts'

const booklets: ReadonlySet<DocumentType['format']> = new Set(['ID-2', 'ID-3'])

/** What a page is called: the side that it shows, the data page of a booklet, else its number. */
export function pageNameKey({ index, side }: Pick<Page, 'index' | 'side'>, documentType: DocumentType | null) {
  if (documentType === null || documentType.format === 'page') return 'review.page.numbered'
  const { sides, format } = documentType
  if (sides.length === 1) return index === 0 && booklets.has(format) ? 'review.page.data' : 'review.page.numbered'
  const shown = side ?? sides[index]
  if (shown === undefined) return 'review.page.numbered'
  return shown === 'front' ? 'review.page.front' : 'review.page.back'
}
