import { sql } from 'kysely'
import type { Sight } from '#domain/accounts/asker.ts'
import type { Sighting } from '#domain/supplier/sighting.ts'
import { supplierFields } from '#domain/supplier/supplier-fields.ts'
import type { Within } from '../database/within.ts'
import { isSeenBy } from '../accounts/sight.ts'
import { isoDay } from './iso-day.ts'

export interface SightingsRequest {
  /** Of a supplier: any of them will do. */
  marks: readonly string[]
  /** The record that is judged. */
  except: string
  /** Only what was verified before; null: all. */
  before: Date | null
  sight: Sight
}

/** A supplier with more spellings than that is not told from others by them. */
const mostSightings = 200

interface SightingRow {
  said: Record<string, string>
  invoices: number
  last: { id: string; day: string | null }
  settled_at: Date
}

/** What verified invoices say of a supplier, each way of saying it once, the last one first. */
export async function listSightings(within: Within, { marks, except, before, sight }: SightingsRequest): Promise<Sighting[]> {
  const { rows } = await sql<SightingRow>`
    select said, count(*)::int as invoices, max(settled_at) as settled_at,
      (array_agg(jsonb_build_object('id', id, 'day', field_values->>'issueDate') order by settled_at desc))[1] as last
    from record, lateral (
      select jsonb_object_agg(field, field_values->>field) as said
      from unnest(${Object.keys(supplierFields)}::text[]) as field where field_values->>field <> ''
    ) as supplier
    where supplier_marks && ${marks}::text[] and status in ('verified', 'exported') and not specimen and id <> ${except}
      and settled_at < coalesce(${before}::timestamptz, 'infinity') and ${isSeenBy(sight) ?? sql`true`}
    group by said order by max(settled_at) desc limit ${mostSightings}`.execute(within)
  return rows.map(({ said, invoices, last, settled_at }) => ({
    values: said,
    invoices,
    last: { recordId: last.id, day: dayOf(last.day) ?? isoDay(settled_at) },
  }))
}

/** A date may be printed in part only. */
function dayOf(value: string | null): string | null {
  return value !== null && /^\d{4}-\d\d-\d\d$/.test(value) ? value : null
}
