import { sql } from 'kysely'
import type { FoundRecord } from '#contract/keeping.contract.ts'
import type { Sight } from '#domain/accounts/asker.ts'
import type { Within } from '../database/within.ts'
import { listedOf } from '../records/list-records.ts'
import { type ListedRow, listRows } from '../records/record-list-repository.ts'
import type { Services } from '../services.ts'
import { findSharing } from './keeping-repository.ts'

export interface FindPersonRequest {
  /** Words that all have to occur; empty where only the number is known. */
  name: string
  number: string
  sight: Sight
}

/** More than anybody has: who finds so many looks for too little. */
export const mostFound = 500

/** Every record, whatever its state, in which the name or the number occurs, newest first; of those that the asker sees. */
export async function findPerson(
  { database, now }: Pick<Services, 'database' | 'now'>,
  { name, number, sight }: FindPersonRequest,
): Promise<FoundRecord[]> {
  const found = new Map<string, ListedRow>()
  for (const text of new Set([name, number, squeezed(number)].map((each) => each.trim()))) {
    if (text === '') continue
    const asked = { filter: { text }, sight, now: now(), sort: 'newest', after: null, limit: mostFound } as const
    for (const row of await listRows(database, asked)) found.set(row.id, row)
  }
  const rows = [...found.values()].toSorted((one, other) => other.captured_at.getTime() - one.captured_at.getTime()).slice(0, mostFound)
  return Promise.all(rows.map(async (row) => withBonds(database, row)))
}

/** As numbers are kept: people group their digits. */
function squeezed(number: string): string {
  return number.replaceAll(/[\s.-]/g, '')
}

/** What else is touched when the record goes, and what keeps it. */
async function withBonds(within: Within, row: ListedRow): Promise<FoundRecord> {
  const sharing = await findSharing(within, row.id, { lock: false })
  const { rows: files } = await sql<{ count: number }>`
    select count(*)::int as count from export_run
    where record_ids @> ${JSON.stringify([row.id])}::jsonb and file_destroyed_at is null`.execute(within)
  return {
    record: listedOf(row),
    isHeld: sharing.some(({ id, held_at: heldAt }) => id === row.id && heldAt !== null),
    sharing: sharing.length - 1,
    exportFiles: files[0]?.count ?? 0,
  }
}
