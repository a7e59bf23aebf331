import { type SqlBool, sql } from 'kysely'
import type { Sight } from '#domain/accounts/asker.ts'
import type { Sighting } from '#domain/supplier/sighting.ts'
import { supplierFields } from '#domain/supplier/supplier-fields.ts'
import type { Within } from '../database/within.ts'
import { marksOfSupplier } from '../sealing/record-marks.ts'
import { wrappedKeyOf } from '../sealing/record-keys-repository.ts'
import { openRow } from '../sealing/sealed-record.ts'
import { keyringWithin } from '../sealing/with-keyring.ts'
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

const fields = Object.keys(supplierFields)

/** What verified invoices say of a supplier, each way of saying it once, the last one first. */
export async function listSightings(within: Within, request: SightingsRequest): Promise<Sighting[]> {
  const rows = [...(await listClear(within, request)), ...(await listSealed(within, request))]
  return rows
    .toSorted((one, other) => other.settled_at.getTime() - one.settled_at.getTime())
    .slice(0, mostSightings)
    .map(({ said, invoices, last, settled_at }) => ({
      values: said,
      invoices,
      last: { recordId: last.id, day: dayOf(last.day) ?? isoDay(settled_at) },
    }))
}

function isEarlier({ except, before, sight }: SightingsRequest) {
  return sql`status in ('verified', 'exported') and not specimen and id <> ${except}
    and settled_at < coalesce(${before}::timestamptz, 'infinity') and ${isSeenBy(sight) ?? sql`true`}`
}

async function listClear(within: Within, request: SightingsRequest): Promise<SightingRow[]> {
  const { rows } = await sql<SightingRow>`
    select said, count(*)::int as invoices, max(settled_at) as settled_at,
      (array_agg(jsonb_build_object('id', id, 'day', field_values->>'issueDate') order by settled_at desc))[1] as last
    from record, lateral (
      select jsonb_object_agg(field, field_values->>field) as said
      from unnest(${fields}::text[]) as field where field_values->>field <> ''
    ) as supplier
    where supplier_marks && ${request.marks}::text[] and ${isEarlier(request)}
    group by said order by max(settled_at) desc limit ${mostSightings}`.execute(within)
  return rows
}

/** Of types of the owner's whose values are sealed; what they say is counted here, for the database cannot read it. */
async function listSealed(within: Within, request: SightingsRequest): Promise<SightingRow[]> {
  const keyring = keyringWithin(within)
  const rows = await within
    .selectFrom('record')
    .select(['id', 'sealed', 'field_values', 'settled_at', wrappedKeyOf('record.id')])
    .where(sql<SqlBool>`marks && ${marksOfSupplier(keyring, request.marks)}::text[] and sealed and ${isEarlier(request)}`)
    .orderBy('settled_at', 'desc')
    .limit(mostSightings)
    .execute()
  const bySaying = new Map<string, SightingRow>()
  for (const row of rows) {
    const { field_values: values } = openRow(keyring, row)
    const said = Object.fromEntries(fields.flatMap((field) => (values[field] ? [[field, values[field]]] : [])))
    const known = bySaying.get(JSON.stringify(said))
    const first = { said, invoices: 1, last: { id: row.id, day: values['issueDate'] ?? null }, settled_at: row.settled_at ?? new Date(0) }
    bySaying.set(JSON.stringify(said), known ? { ...known, invoices: known.invoices + 1 } : first)
  }
  return [...bySaying.values()]
}

/** A date may be printed in part only. */
function dayOf(value: string | null): string | null {
  return value !== null && /^\d{4}-\d\d-\d\d$/.test(value) ? value : null
}
