import { randomUUID } from 'node:crypto'
import { type Transaction, type Updateable, sql } from 'kysely'
import { signInNameKey } from '#domain/accounts/sign-in-name.ts'
import type { Database, PersonRow, PersonTable } from '../database/schema.ts'
import type { Within } from '../database/within.ts'
import { endTokensOf } from './tokens/tokens-repository.ts'

/** Everybody who works here, in the order in which they came. */
export async function listActive(within: Within): Promise<PersonRow[]> {
  return within.selectFrom('person').selectAll().where('sign_in_name', 'is not', null).orderBy('created_at').orderBy('id').execute()
}

/** Everybody who ever did. */
export async function listNames(within: Within): Promise<{ id: string; name: string }[]> {
  return within.selectFrom('person').select(['id', 'name']).orderBy('created_at').orderBy('id').execute()
}

/** Somebody who works here; null where nobody of that id does. */
export async function findActive(within: Within, id: string): Promise<PersonRow | null> {
  const found = within.selectFrom('person').selectAll().where('id', '=', id).where('sign_in_name', 'is not', null)
  return (await found.executeTakeFirst()) ?? null
}

/** A person who works here: by whatever way a name comes, nobody signs in as a service account. */
export async function findBySignInName(within: Within, signInName: string): Promise<PersonRow | null> {
  const found = within.selectFrom('person').selectAll().where('sign_in_name', '=', signInNameKey(signInName)).where('kind', '=', 'person')
  return (await found.executeTakeFirst()) ?? null
}

/** Nobody else changes who works here until the transaction ends. */
export async function lockPeople(within: Transaction<Database>): Promise<void> {
  await sql`lock table person in share row exclusive mode`.execute(within)
}

export interface NewPerson extends Pick<PersonRow, 'name' | 'role' | 'queues'> {
  signInName: string
  /** Hash of the passphrase. */
  password: string
  at: Date
}

/** The address that better-auth wants of everybody: one that no mail ever reaches (RFC 2606). */
function addressOf(signInName: string): string {
  return `${signInName}@countercheck.invalid`
}

/** Null where somebody signs in by that name already. */
export async function insertPerson(
  within: Transaction<Database>,
  { name, signInName, role, queues, password, at }: NewPerson,
): Promise<PersonRow | null> {
  const key = signInNameKey(signInName)
  const row = await within
    .insertInto('person')
    .values({ id: randomUUID(), name, sign_in_name: key, email: addressOf(key), role, queues, created_at: at, updated_at: at })
    .onConflict((known) => known.column('sign_in_name').doNothing())
    .returningAll()
    .executeTakeFirst()
  if (row) await setPassword(within, row.id, { password, at })
  return row ?? null
}

/** A service account. It signs in by nothing: its name for that is its id, so that no person's can be the same. */
export async function insertService(
  within: Within,
  { name, role, queues, at }: Pick<NewPerson, 'name' | 'role' | 'queues' | 'at'>,
): Promise<PersonRow> {
  const id = randomUUID()
  return within
    .insertInto('person')
    .values({ id, kind: 'service', name, sign_in_name: id, email: addressOf(id), role, queues, created_at: at, updated_at: at })
    .returningAll()
    .executeTakeFirstOrThrow()
}

export async function updatePerson(within: Within, id: string, change: Updateable<PersonTable>): Promise<void> {
  await within.updateTable('person').set(change).where('id', '=', id).execute()
}

/** `password`: the hash. */
export async function setPassword(within: Within, id: string, { password, at }: { password: string; at: Date }): Promise<void> {
  await within
    .insertInto('credential')
    .values({ id: randomUUID(), person_id: id, provider_id: 'credential', account_id: id, password, created_at: at, updated_at: at })
    .onConflict((known) => known.columns(['provider_id', 'account_id']).doUpdateSet({ password, updated_at: at }))
    .execute()
}

/** The hash of a person's passphrase; null where there is none. */
export async function passwordOf(within: Within, id: string): Promise<string | null> {
  const credential = within.selectFrom('credential').select('password').where('person_id', '=', id).where('provider_id', '=', 'credential')
  return (await credential.executeTakeFirst())?.password ?? null
}

/** From now on nobody signs in as this person, and no token of theirs counts; the name stays for the histories. */
export async function retirePerson(within: Transaction<Database>, id: string, at: Date): Promise<void> {
  await updatePerson(within, id, { sign_in_name: null, email: addressOf(id), two_factor_enabled: false, updated_at: at })
  await endTokensOf(within, id, at)
  for (const table of ['credential', 'two_factor', 'passkey', 'session'] as const)
    await within.deleteFrom(table).where('person_id', '=', id).execute()
}

/** Whoever the office's own server says that has this person's name is them from now on, though another was before. */
export async function forgetOffice(within: Within, id: string): Promise<void> {
  await within.deleteFrom('credential').where('person_id', '=', id).where('provider_id', 'like', 'office %').execute()
}

/** Nobody signs in by the passkeys of this person any more. */
export async function forgetPasskeys(within: Within, id: string): Promise<void> {
  await within.deleteFrom('passkey').where('person_id', '=', id).execute()
}

/** Signing in takes no code any more. */
export async function forgetCodes(within: Within, id: string): Promise<void> {
  await updatePerson(within, id, { two_factor_enabled: false })
  await within.deleteFrom('two_factor').where('person_id', '=', id).execute()
}
