import { sql } from 'kysely'
import type { Within } from '../database/within.ts'
import { marksOfField } from '../sealing/record-marks.ts'
import { keyringWithin } from '../sealing/with-keyring.ts'

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
  const keyring = keyringWithin(within)
  const own = Object.entries(values).map(([key, value]) => ({ key, value, ...marksOfField(keyring, key, value) }))
  const { rows } = await sql<{ id: string }>`
    select record.id from record
    cross join lateral (
      select count(*) filter (where case when record.sealed then has = any(record.marks) else record.field_values ->> key is not null end) as common,
        count(*) filter (where case when record.sealed then is_same = any(record.marks) else record.field_values ->> key = value end) as same
      from unnest(${own.map((each) => each.key)}::text[], ${own.map((each) => each.value)}::text[],
        ${own.map((each) => each.has)}::text[], ${own.map((each) => each.is)}::text[]) as own (key, value, has, is_same)
    ) as shared
    where record.id <> ${id} and not record.specimen and record.status <> 'rejected'
      and record.id in (select record_id from page where bit_count(pattern # ${pattern}::bit(256)) <= ${mostDiffering})
      and shared.same >= ${leastSame} and shared.same >= ${leastShare}::numeric * shared.common
    order by record.captured_at, record.id limit ${limit}`.execute(within)
  return rows.map((row) => row.id)
}
