import { sql } from 'kysely'
import type { Role } from '#domain/accounts/role.ts'
import type { Queue } from '#domain/accounts/queue.ts'
import type { SessionRow } from '../database/schema.ts'
import type { Within } from '../database/within.ts'

/** Who stands behind a session. */
export interface SignedIn {
  sessionId: string
  personId: string
  role: Role
  queues: Queue[] | null
  endsAt: Date
}

/** Whether somebody was here is written down at most this often. */
const seenEveryMs = 60_000

/** Who stands behind the session of that id, and that they were here; null where nobody who works here does. */
export async function findSignedIn(within: Within, sessionId: string, now: Date): Promise<SignedIn | null> {
  const row = await within
    .selectFrom('session')
    .innerJoin('person', 'person.id', 'session.person_id')
    .select([
      'session.id',
      'session.person_id',
      'session.seen_at',
      'session.expires_at',
      'person.seen_at as person_seen_at',
      'person.role',
      'person.queues',
    ])
    .where('session.id', '=', sessionId)
    .where('session.expires_at', '>', now)
    .where('person.sign_in_name', 'is not', null)
    .executeTakeFirst()
  if (!row) return null
  // A session begins as seen; the person was never here before the first.
  if (row.person_seen_at === null || now.getTime() - row.seen_at.getTime() > seenEveryMs) {
    await within.updateTable('session').set({ seen_at: now }).where('id', '=', sessionId).execute()
    await within.updateTable('person').set({ seen_at: now }).where('id', '=', row.person_id).execute()
  }
  return { sessionId: row.id, personId: row.person_id, role: row.role, queues: row.queues, endsAt: row.expires_at }
}

export async function listSessions(within: Within, personId: string, now: Date): Promise<SessionRow[]> {
  return within
    .selectFrom('session')
    .selectAll()
    .where('person_id', '=', personId)
    .where('expires_at', '>', now)
    .orderBy('created_at', 'desc')
    .execute()
}

/** False where the person has no such session. */
export async function deleteSession(within: Within, { id, personId }: { id: string; personId: string }): Promise<boolean> {
  const { numDeletedRows } = await within.deleteFrom('session').where('id', '=', id).where('person_id', '=', personId).executeTakeFirst()
  return numDeletedRows > 0n
}

export async function deleteSessionOfToken(within: Within, token: string): Promise<void> {
  await within.deleteFrom('session').where('token', '=', token).execute()
}

/** All sessions of a person, but for one. */
export async function deleteSessionsOf(within: Within, personId: string, except: string | null = null): Promise<void> {
  await within
    .deleteFrom('session')
    .where('person_id', '=', personId)
    .where(except === null ? sql<boolean>`true` : sql<boolean>`id <> ${except}`)
    .execute()
}
