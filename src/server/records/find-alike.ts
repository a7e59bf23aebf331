import { sql } from 'kysely'
import type { Within } from '../database/within.ts'

/**
 * Of the 256 bits of a pattern. The same page turned, cut or saved again mostly differs in 10 to 40, photographed in up to
 * 60; another receipt or another form in 90 and more; other values on the same form differ in as few as the same page.
 */
const mostDiffering = 72
/** Forms look alike, so most of the values that both show must be the same, and more than one. */
const [leastSame, leastShare] = [2, 0.6]

export interface Alike {
  /** Its first page's; see `PageReading.pattern`. */
  pattern: string
  /** What tells it from others of its form, by field. */
  values: Readonly<Record<string, string>>
}

/** Other records whose picture looks like this one's and says the same, oldest first. */
export async function findAlike(within: Within, id: string, { pattern, values, limit }: Alike & { limit: number }): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select record.id from record
    cross join lateral (
      select count(record.field_values ->> own.key) as common,
        count(*) filter (where record.field_values ->> own.key = own.value) as same
      from jsonb_each_text(${JSON.stringify(values)}::jsonb) as own
    ) as shared
    where record.id <> ${id} and not record.specimen and record.status <> 'rejected'
      and record.id in (select record_id from page where bit_count(pattern # ${pattern}::bit(256)) <= ${mostDiffering})
      and shared.same >= ${leastSame} and shared.same >= ${leastShare}::numeric * shared.common
    order by record.captured_at, record.id limit ${limit}`.execute(within)
  return rows.map((row) => row.id)
}
