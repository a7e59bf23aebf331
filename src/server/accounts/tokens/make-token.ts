import { randomUUID } from 'node:crypto'
import type { ApiToken } from '#contract/tokens.contract.ts'
import type { Asker } from '#domain/accounts/asker.ts'
import type { Queue } from '#domain/accounts/queue.ts'
import type { Right } from '#domain/accounts/right.ts'
import { rightsOfRole } from '#domain/accounts/role.ts'
import { isWithin } from '#domain/accounts/token-scope.ts'
import { AppError } from '#domain/app-error.ts'
import type { Services } from '../../services.ts'
import { lockPerson } from '../change-person.ts'
import { writeAccess } from '../write-access.ts'
import { apiTokenOfRow } from './api-token-of-row.ts'
import { newToken, tokenHash, tokenPrefix } from './token-text.ts'
import { insertToken } from './tokens-repository.ts'

export interface NewTokenRequest {
  personId: string
  name: string
  rights: Right[]
  queues: Queue[] | null
  /** ISO; null: never. */
  expiresAt: string | null
}

/**
 * A token of a service account; this answer is the only place where it stands. Throws `accounts.off`, `not-found`,
 * `access.denied`, `token.of-person`, `token.too-wide`, `token.past`.
 */
export async function makeToken(
  { database, now }: Pick<Services, 'database' | 'now'>,
  { personId, name, rights, queues, expiresAt }: NewTokenRequest,
  asker: Asker,
): Promise<ApiToken & { token: string }> {
  const at = now()
  const token = newToken()
  const expires = expiresAt === null ? null : new Date(expiresAt)
  const row = await database.transaction().execute(async (within) => {
    const account = await lockPerson(within, personId, asker)
    if (account.kind !== 'service') throw new AppError('token.of-person')
    const scope = { rights, queues }
    if (!isWithin(scope, { rights: rightsOfRole[account.role], queues: account.queues })) throw new AppError('token.too-wide')
    if (!isWithin(scope, asker)) throw new AppError('token.too-wide')
    if (expires !== null && expires <= at) throw new AppError('token.past')
    const made = await insertToken(within, {
      id: randomUUID(),
      person_id: personId,
      name,
      sha256: tokenHash(token),
      prefix: tokenPrefix(token),
      rights: [...new Set(rights)],
      queues,
      expires_at: expires,
      created_at: at,
    })
    const data = { token: made.id, person: personId, rights: made.rights, queues, until: expiresAt }
    await writeAccess(within, { kind: 'token-made', who: asker.who, data }, at)
    return made
  })
  return { ...apiTokenOfRow(row), token }
}
