import { sql } from 'kysely'
import type { PageRow } from '../database/schema.ts'
import type { Within } from '../database/within.ts'
import { wrappedKeyOf } from '../sealing/record-keys-repository.ts'
import { openPage } from '../sealing/sealed-page.ts'
import { keyringWithin } from '../sealing/with-keyring.ts'

/** One page of a record; null when there is none, `recordFound` tells which of the two is missing. */
export async function findPage(within: Within, recordId: string, index: number): Promise<{ recordFound: boolean; page: PageRow | null }> {
  const page = await within
    .selectFrom('page')
    .selectAll()
    .select(wrappedKeyOf('page.record_id'))
    .where('record_id', '=', recordId)
    .where('index', '=', index)
    .executeTakeFirst()
  if (page) return { recordFound: true, page: openPage(keyringWithin(within), page) }
  const record = await within.selectFrom('record').select('id').where('id', '=', recordId).executeTakeFirst()
  return { recordFound: record !== undefined, page: null }
}

/** Whether something is blacked out on a page of the same file: of whatever record, since the file shows all of them. */
export async function isRedacted(within: Within, { sha256 }: Pick<PageRow, 'sha256'>): Promise<boolean> {
  const { rows } = await sql`select from page where sha256 = ${sha256} and redactions <> '[]' limit 1`.execute(within)
  return rows.length > 0
}
