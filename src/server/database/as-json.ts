import { type RawBuilder, sql } from 'kysely'

/**
 * A value for a jsonb column. What PostgreSQL cannot keep (the NUL character, halves of surrogate pairs)
 * becomes the replacement character.
 */
export function asJson<Value>(value: Value): RawBuilder<Value> {
  const text = JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'string' ? part.replace(/[\0\p{Surrogate}]/gu, '\uFFFD') : part,
  )
  return sql<Value>`cast(${text} as jsonb)`
}
