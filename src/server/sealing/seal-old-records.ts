import { type Kysely, type Transaction, sql } from 'kysely'
import type { Logger } from 'pino'
import { documentTypes } from '#catalogue/catalogue.ts'
import { sealsValues } from '#domain/seals-values.ts'
import type { Database } from '../database/schema.ts'
import { sealRecord } from './seal-record.ts'

export interface SealNeeds {
  database: Kysely<Database>
  log: Logger
  say: (text: string) => void
}

/** One transaction holds so many: large enough that writing to disk does not decide, small enough to be done again. */
const atOnce = 50
const rewritten = ['record', 'page', 'page_text', 'event'] as const

/**
 * Brings every record to how its type is kept now: what earlier versions stored in clear is sealed, and what was stored as
 * another kind than its type is today is stored anew. Cut at any moment, the next start goes on. Resolves with how many
 * records were; one that fails is logged and stays as it is.
 */
export async function sealOldRecords({ database, log, say }: SealNeeds): Promise<number> {
  const total = await countUnfit(database)
  if (total === 0) return 0
  let done = 0
  let failed = 0
  for (let after: string | null = null; ;) {
    const ids = await listUnfit(database, after)
    after = ids.at(-1) ?? null
    if (after === null) break
    say(`Encrypting what is kept of persons: ${done} of ${total} records`)
    const sealed = await sealBatch({ database, log }, ids)
    done += sealed
    failed += ids.length - sealed
  }
  // What was there in clear before lies in the tables' files until these are written anew.
  for (const table of rewritten) {
    await sql`vacuum (full, analyze) ${sql.table(table)}`
      .execute(database)
      .catch((cause: unknown) => log.warn({ err: cause, table }, 'a table could not be written anew'))
  }
  if (failed > 0) log.error({ failed }, 'records that could not be encrypted stay as they were; the next start tries again')
  return done
}

async function sealBatch({ database, log }: Pick<SealNeeds, 'database' | 'log'>, ids: readonly string[]): Promise<number> {
  const seal = async (which: readonly string[]): Promise<number> =>
    database.transaction().execute(async (within) => {
      for (const id of which) await sealRecord(within, id)
      return which.length
    })
  const together = await seal(ids).catch(() => null)
  if (together !== null) return together
  let done = 0
  for (const id of ids) {
    done += await seal([id]).catch((cause: unknown) => {
      log.error({ err: cause, record: id }, 'a record could not be encrypted')
      return 0
    })
  }
  return done
}

/** Records that have no key yet, or are sealed though their type is not, or the other way round. */
function unfit(within: Kysely<Database> | Transaction<Database>) {
  const clear = documentTypes().flatMap((documentType) => (sealsValues(documentType) ? [] : [documentType.key]))
  return within.selectFrom('record').where(
    sql<boolean>`(sealed <> (document_type is null or document_type <> all(${clear}::text[]))
        or not exists (select from record_key where record_key.record_id = record.id))`,
  )
}

async function listUnfit(within: Kysely<Database>, after: string | null): Promise<string[]> {
  const query = unfit(within).select('id').orderBy('id').limit(atOnce)
  const rows = await (after === null ? query : query.where('id', '>', after)).execute()
  return rows.map(({ id }) => id)
}

async function countUnfit(within: Kysely<Database>): Promise<number> {
  const row = await unfit(within)
    .select((record) => record.fn.countAll<number>().as('records'))
    .executeTakeFirst()
  return row?.records ?? 0
}
