import type { Passkey } from '#contract/passkeys.contract.ts'
import type { PasskeyRow } from '../database/ways-in-tables.ts'

/** A passkey as its owner sees it. */
export function passkeyOfRow({ id, name, made_at: madeAt, used_at: usedAt }: PasskeyRow): Passkey {
  return { id, name, madeAt: madeAt.toISOString(), usedAt: usedAt?.toISOString() ?? null }
}
