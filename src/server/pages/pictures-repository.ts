import type { PageRow } from '../database/schema.ts'
import type { Within } from '../database/within.ts'

/** One page of a record; null when there is none, `recordFound` tells which of the two is missing. */
export async function findPage(within: Within, recordId: string, index: number): Promise<{ recordFound: boolean; page: PageRow | null }> {
  const page = await within.selectFrom('page').selectAll().where('record_id', '=', recordId).where('index', '=', index).executeTakeFirst()
  if (page) return { recordFound: true, page }
  const record = await within.selectFrom('record').select('id').where('id', '=', recordId).executeTakeFirst()
  return { recordFound: record !== undefined, page: null }
}
