import { randomUUID } from 'node:crypto'
import { type Transaction, sql } from 'kysely'
import type { Database, PersonRow } from '../database/schema.ts'
import type { Within } from '../database/within.ts'
import type { OfficeQuestion } from './office.ts'

export interface KeptQuestion extends OfficeQuestion {
  /** Hash of what the cookie of the browser says. */
  browser: string
  address: string
  expiresAt: Date
}

/** Keeps it, and no more than the newest `most` of its address: whoever only begins fills no table. */
export async function keepQuestion(
  within: Transaction<Database>,
  { expiresAt, ...question }: KeptQuestion,
  { now, most }: { now: Date; most: number },
): Promise<void> {
  await within.deleteFrom('office_question').where('expires_at', '<=', now).execute()
  await sql`delete from office_question where browser in (
    select browser from office_question where address = ${question.address} order by expires_at desc offset ${most - 1}
  )`.execute(within)
  await within
    .insertInto('office_question')
    .values({ ...question, expires_at: expiresAt })
    .execute()
}

/** Takes away what that browser has asked; null where it has asked nothing, had its answer, or comes too late. */
export async function takeQuestion(within: Within, browser: string, now: Date): Promise<OfficeQuestion | null> {
  const taken = await within.deleteFrom('office_question').where('browser', '=', browser).returningAll().executeTakeFirst()
  return taken && taken.expires_at > now ? taken : null
}

/** How better-auth's table of accounts names a server of that address. */
function providerOf(issuer: string): string {
  return `office ${issuer}`
}

/** Who works here and has signed in as that subject before; null where nobody has. */
export async function findBySubject(within: Within, { issuer, subject }: { issuer: string; subject: string }): Promise<PersonRow | null> {
  const found = within
    .selectFrom('person')
    .innerJoin('credential', 'credential.person_id', 'person.id')
    .selectAll('person')
    .where('credential.provider_id', '=', providerOf(issuer))
    .where('credential.account_id', '=', subject)
    .where('person.sign_in_name', 'is not', null)
  return (await found.executeTakeFirst()) ?? null
}

interface Link {
  issuer: string
  subject: string
  personId: string
  at: Date
}

/** From now on that subject is that person, whatever either is called. False where the person is another subject already. */
export async function linkSubject(within: Transaction<Database>, { issuer, subject, personId, at }: Link): Promise<boolean> {
  const provider = providerOf(issuer)
  await within.selectFrom('person').select('id').where('id', '=', personId).forUpdate().execute()
  const other = within.selectFrom('credential').select('id').where('person_id', '=', personId).where('provider_id', '=', provider)
  if (await other.executeTakeFirst()) return false
  await within
    .insertInto('credential')
    .values({
      id: randomUUID(),
      person_id: personId,
      provider_id: provider,
      account_id: subject,
      password: null,
      created_at: at,
      updated_at: at,
    })
    .execute()
  return true
}
