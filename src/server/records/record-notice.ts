import { sql } from 'kysely'
import { z } from 'zod'
import { recordStatusSchema } from '#domain/record.ts'
import type { Within } from '../database/within.ts'
import type { Services } from '../services.ts'

/** PostgreSQL's channel on which every server process hears of changes. */
export const recordChannel = 'countercheck_record'

/** Small on purpose: a notice holds at most 8000 bytes. What it tells of is read from the tables by who needs it. */
export const recordNoticeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('record'), id: z.string(), version: z.number(), status: recordStatusSchema }),
  z.object({ kind: z.literal('progress'), id: z.string(), pageIndex: z.number() }),
  z.object({ kind: z.literal('removed'), id: z.string(), documentType: z.string().nullable() }),
  z.object({ kind: z.literal('picture-destroyed'), id: z.string() }),
  z.object({ kind: z.literal('settings') }),
  /** What somebody may has changed, or a session of theirs ended. */
  z.object({ kind: z.literal('access'), who: z.string() }),
])
export type RecordNotice = z.infer<typeof recordNoticeSchema>

/** Told to all processes when the transaction commits. */
export async function announce({ notifications }: Pick<Services, 'notifications'>, within: Within, notice: RecordNotice): Promise<void> {
  await notifications.notify(within, recordChannel, JSON.stringify(notice))
}

/** Many at once, in one question to the database. */
export async function announceAll(within: Within, notices: readonly RecordNotice[]): Promise<void> {
  const payloads = notices.map((notice) => JSON.stringify(notice))
  await sql`select pg_notify(${recordChannel}, payload) from unnest(${payloads}::text[]) as payload`.execute(within)
}
