import type { Asker } from '#domain/accounts/asker.ts'
import { rightsOfRole } from '#domain/accounts/role.ts'
import { withinScope } from '#domain/accounts/token-scope.ts'
import { triesPerAddress } from '#domain/accounts/tries.ts'
import { AppError } from '#domain/app-error.ts'
import type { Services } from '../../services.ts'
import { countWithin, pausedUntilOf } from '../claim-try.ts'
import { writeAccess } from '../write-access.ts'
import { findByHash, noteUse } from './tokens-repository.ts'
import { tokenHash } from './token-text.ts'

type TokenNeeds = Pick<Services, 'database' | 'now'>

/** That a token was used is written down at most this often. */
const usedEveryMs = 60_000

/**
 * The service account that a token is of, with no more than the token's scope. Throws `token.refused`, and after too many
 * wrong ones from an address `token.paused`. A right one is let in from such an address too: nobody guesses 256 bits, and one
 * program with an old token must not lock out the others of its office, nor the people who sign in there.
 */
export async function whoSentToken(needs: TokenNeeds, { token, address }: { token: string; address: string }): Promise<Asker> {
  const at = needs.now()
  const known = await findByHash(needs.database, tokenHash(token), at)
  if (!known?.isAlive) return refuse(needs, { address, who: known?.account.id ?? 'nobody', token: known?.id })
  if (known.used_at === null || at.getTime() - known.used_at.getTime() >= usedEveryMs) await noteUse(needs.database, known, at)
  const { id: who, role, queues } = known.account
  const until = known.expires_at
  return withinScope({ who, queues, rights: rightsOfRole[role], ...(until !== null && { until }) }, known)
}

interface Refused {
  address: string
  who: string
  /** The id of one that was ended or has run out. */
  token: string | undefined
}

async function refuse({ database, now }: TokenNeeds, { address, who, token }: Refused): Promise<never> {
  const at = now()
  const { after, isPaused } = await database
    .transaction()
    .execute(async (within) => countWithin(within, `token ${address}`, { limit: triesPerAddress, at: at.getTime() }))
  if (isPaused) throw new AppError('token.paused', { data: { until: pausedUntilOf(after) } })
  await writeAccess(database, { kind: 'token-refused', who, ...(token !== undefined && { data: { token } }) }, at)
  throw new AppError('token.refused')
}
