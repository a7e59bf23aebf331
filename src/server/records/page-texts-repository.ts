import type { Transaction } from 'kysely'
import type { PageText } from '#domain/page-text.ts'
import { readLinesOf } from '#domain/text/read-line.ts'
import type { Database } from '../database/schema.ts'
import type { Within } from '../database/within.ts'
import { haveRecordKey, wrappedKeyOf } from '../sealing/record-keys-repository.ts'
import { openText, storedText } from '../sealing/sealed-page.ts'
import { keyringWithin } from '../sealing/with-keyring.ts'

interface PageOfRecord {
  recordId: string
  index: number
}

/** The text of a page with its characters; null where it was not read whole. */
export async function findPageText(within: Within, { recordId, index }: PageOfRecord): Promise<PageText | null> {
  const row = await within
    .selectFrom('page_text')
    .select(['record_id', 'index', 'text'])
    .select(wrappedKeyOf('page_text.record_id'))
    .where('record_id', '=', recordId)
    .where('index', '=', index)
    .executeTakeFirst()
  return row ? openText(keyringWithin(within), row) : null
}

/** Replaces what was read on a page before. */
export async function putPageText(within: Transaction<Database>, { recordId, index }: PageOfRecord, text: PageText): Promise<void> {
  const key = await haveRecordKey(within, recordId)
  const read = storedText({ text, lines: readLinesOf(text) }, { index, key })
  await within
    .insertInto('page_text')
    .values({ record_id: recordId, index, ...read })
    .onConflict((conflict) => conflict.columns(['record_id', 'index']).doUpdateSet(read))
    .execute()
}

export async function deletePageText(within: Transaction<Database>, { recordId, index }: PageOfRecord): Promise<void> {
  await within.deleteFrom('page_text').where('record_id', '=', recordId).where('index', '=', index).execute()
}
