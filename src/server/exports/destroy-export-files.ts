import { type Transaction, sql } from 'kysely'
import type { Database } from '../database/schema.ts'
import { addEvents } from '../records/records-repository.ts'

/**
 * Files in which a record stands are there no more: they tell its values. The runs stay, and what else was in them can be
 * exported again. Resolves with the names of the files among the blobs.
 */
export async function destroyExportFiles(
  within: Transaction<Database>,
  { recordId, at, who }: { recordId: string; at: Date; who: string },
): Promise<string[]> {
  const { rows } = await sql<{ id: string; sha256: string; records: number }>`
    update export_run set file_destroyed_at = ${at}
    where record_ids @> ${JSON.stringify([recordId])}::jsonb and file_destroyed_at is null returning id, sha256, records`.execute(within)
  const events = rows.map(({ id, records }) => ({ kind: 'export-destroyed' as const, data: { run: id, records } }))
  await addEvents(within, { recordId: null, at, who }, events)
  return rows.map(({ sha256 }) => sha256)
}
