import type { Transaction } from 'kysely'
import { placeOfLineKey } from '#domain/text/line-key.ts'
import type { Database } from '../database/schema.ts'
import { deletePageText } from './page-texts-repository.ts'
import type { RecordDraft } from './record-draft.ts'

/** The draft without the print of its pages, a person's lines among it: where a value is shown in part, nothing else may tell it whole. */
export async function dropTexts(within: Transaction<Database>, { record, readings }: RecordDraft): Promise<RecordDraft> {
  for (const { index } of record.pages) await deletePageText(within, { recordId: record.id, index })
  const pages = record.pages.map((page) => ({ ...page, lines: null }))
  return { record: { ...record, pages }, readings: readings.filter(({ field }) => placeOfLineKey(field) === null) }
}
