import { type Kysely, sql } from 'kysely'
import type { Database } from '#server/database/schema.ts'

/** Every row of every table that is not PostgreSQL's own, the queue's among them, as text by the name of its table. */
export async function databaseDump(database: Kysely<Database>): Promise<Map<string, string>> {
  const { rows: tables } = await sql<{ schema: string; name: string }>`
    select table_schema as schema, table_name as name from information_schema.tables
    where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`.execute(database)
  const dump = new Map<string, string>()
  for (const { schema, name } of tables) {
    const { rows } = await sql<{ line: string }>`select row_to_json(t)::text as line from ${sql.table(`${schema}.${name}`)} as t`.execute(
      database,
    )
    dump.set(name, rows.map(({ line }) => line).join('\n'))
  }
  return dump
}

/** Long runs of Base64 and of hexadecimal digits may hide text. */
const hidden = /[A-Za-z0-9+/_-]{12,}={0,2}/g
const hiddenHex = /[0-9a-f]{12,}/gi

/** Which of the words stand in which table of a dump, whatever their case, also where they are written as Base64 or in hexadecimal. */
export function wordsIn(dump: ReadonlyMap<string, string>, words: readonly string[]): string[] {
  return [...dump].flatMap(([table, text]) => {
    const decoded = [
      ...[...text.matchAll(hidden)].map(([run]) => Buffer.from(run, 'base64url').toString('latin1')),
      ...[...text.matchAll(hiddenHex)].map(([run]) => Buffer.from(run, 'hex').toString('latin1')),
    ]
    const all = [text, ...decoded].join('\n').toLowerCase()
    return words.filter((word) => all.includes(word.toLowerCase())).map((word) => `${table}: ${word}`)
  })
}
