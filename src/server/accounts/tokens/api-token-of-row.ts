import type { ApiToken } from '#contract/tokens.contract.ts'
import type { ApiTokenRow } from '../../database/schema.ts'

/** A token as the wire knows it: never the token itself. */
export function apiTokenOfRow(row: ApiTokenRow): ApiToken {
  return {
    id: row.id,
    personId: row.person_id,
    name: row.name,
    rights: row.rights,
    queues: row.queues,
    prefix: row.prefix,
    madeAt: row.created_at.toISOString(),
    expiresAt: row.expires_at?.toISOString() ?? null,
    usedAt: row.used_at?.toISOString() ?? null,
  }
}
