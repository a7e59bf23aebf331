import { type LineHit, findInPages } from '#domain/text/find-in-pages.ts'
import { getRecord } from '../records/get-record.ts'
import type { Services } from '../services.ts'

/** Where words stand in a record's text. Throws `record.not-found`. */
export async function findWords(
  needs: Pick<Services, 'database' | 'now'>,
  { id, words }: { id: string; words: string },
): Promise<LineHit[]> {
  const { pages, fields } = await getRecord(needs, id)
  return findInPages({ pages, fields, words })
}
