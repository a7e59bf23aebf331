import type { Person } from '#contract/people.contract.ts'
import type { PersonRow } from '../database/schema.ts'

/** A person as the wire knows them. */
export function personOfRow(row: PersonRow): Person {
  return {
    id: row.id,
    kind: row.kind,
    name: row.name,
    signInName: row.kind === 'service' ? '' : (row.sign_in_name ?? ''),
    role: row.role,
    queues: row.queues,
    codes: row.two_factor_enabled,
    seenAt: row.seen_at?.toISOString() ?? null,
  }
}
