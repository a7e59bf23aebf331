import { AppError } from '#domain/app-error.ts'
import type { PageText } from '#domain/page-text.ts'
import { placeOfLineKey } from '#domain/text/line-key.ts'
import { getRecord } from '../records/get-record.ts'
import { findPageText } from '../records/page-texts-repository.ts'
import type { Services } from '../services.ts'

export interface CorrectedText {
  text: PageText | null
  corrections: { line: number; text: string | null }[]
}

/** A page's text as it was read, and beside it what a person made of it. Throws `record.not-found` or `page.not-found`. */
export async function getPageText(
  needs: Pick<Services, 'database' | 'now'>,
  { id, index }: { id: string; index: number },
): Promise<CorrectedText> {
  const { pages, fields } = await getRecord(needs, id)
  if (!pages.some((page) => page.index === index)) throw new AppError('page.not-found')
  const corrections = fields.flatMap(({ key, value, source }) => {
    const place = source === 'person' ? placeOfLineKey(key) : null
    return place?.pageIndex === index ? [{ line: place.line, text: value }] : []
  })
  return { text: await findPageText(needs.database, { recordId: id, index }), corrections }
}
