import { type RawBuilder, sql } from 'kysely'

/** JSON of a value. What PostgreSQL cannot keep (the NUL character, halves of surrogate pairs) becomes the replacement character. */
export function storableJson(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) => (typeof part === 'string' ? part.replace(/[\0\p{Surrogate}]/gu, '\uFFFD') : part))
}

/** A value for a jsonb column, as `storableJson` writes it. */
export function asJson<Value>(value: Value): RawBuilder<Value> {
  return sql<Value>`cast(${storableJson(value)} as jsonb)`
}
