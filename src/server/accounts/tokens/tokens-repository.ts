import type { ApiTokenRow, NewApiTokenRow, PersonRow } from '../../database/schema.ts'
import type { Within } from '../../database/within.ts'

export async function insertToken(within: Within, row: NewApiTokenRow): Promise<ApiTokenRow> {
  return within.insertInto('api_token').values(row).returningAll().executeTakeFirstOrThrow()
}

/** Those that were not ended, the newest first. */
export async function listTokens(within: Within): Promise<ApiTokenRow[]> {
  return within.selectFrom('api_token').selectAll().where('ended_at', 'is', null).orderBy('created_at', 'desc').orderBy('id').execute()
}

/** One that was not ended; null where there is none of that id. */
export async function findToken(within: Within, id: string): Promise<ApiTokenRow | null> {
  const found = within.selectFrom('api_token').selectAll().where('id', '=', id).where('ended_at', 'is', null)
  return (await found.executeTakeFirst()) ?? null
}

export interface KnownToken extends Pick<ApiTokenRow, 'id' | 'rights' | 'queues' | 'used_at' | 'expires_at'> {
  account: Pick<PersonRow, 'id' | 'role' | 'queues'>
  /** Whether it lets anybody in: neither it nor its account was ended, and its time has not run out. */
  isAlive: boolean
}

/** The token with that hash, ended ones too; null where there never was one. */
export async function findByHash(within: Within, sha256: Buffer, now: Date): Promise<KnownToken | null> {
  const row = await within
    .selectFrom('api_token')
    .innerJoin('person', 'person.id', 'api_token.person_id')
    .select(['api_token.id', 'api_token.rights', 'api_token.queues', 'used_at', 'expires_at', 'ended_at'])
    .select(['person_id', 'person.role', 'person.queues as person_queues', 'person.sign_in_name'])
    .where('sha256', '=', sha256)
    .executeTakeFirst()
  if (!row) return null
  const { id, rights, queues, used_at, expires_at, ended_at, person_id, role, person_queues, sign_in_name } = row
  const isAlive = ended_at === null && sign_in_name !== null && (expires_at === null || expires_at > now)
  return { id, rights, queues, used_at, expires_at, account: { id: person_id, role, queues: person_queues }, isAlive }
}

/** That a token was used just now, and its program here. */
export async function noteUse(within: Within, { id, account }: KnownToken, at: Date): Promise<void> {
  await within.updateTable('api_token').set({ used_at: at }).where('id', '=', id).execute()
  await within.updateTable('person').set({ seen_at: at }).where('id', '=', account.id).execute()
}

export async function endToken(within: Within, id: string, at: Date): Promise<void> {
  await within.updateTable('api_token').set({ ended_at: at }).where('id', '=', id).where('ended_at', 'is', null).execute()
}

/** All tokens of a service account; null: of all of them. */
export async function endTokensOf(within: Within, personId: string | null, at: Date): Promise<void> {
  const ended = within.updateTable('api_token').set({ ended_at: at }).where('ended_at', 'is', null)
  await (personId === null ? ended : ended.where('person_id', '=', personId)).execute()
}
