import { z } from 'zod'
import { type RawBuilder, sql } from 'kysely'
import { asJson, storableJson } from '../database/as-json.ts'
import type { EventRow } from '../database/schema.ts'
import type { ChainedLine } from '../history/chain-hash.ts'
import type { Keyring } from '../keys/keyring.ts'
import { type RecordKey, recordKeyOf } from './record-key.ts'

type Data = Record<string, unknown>

const column = 'event.data'
/** What was sealed after it had been written: with the salt of its hash, and as the database's own text. */
const laterColumn = 'event.data later'
const laterSchema = z.object({ salt: z.string(), data: z.string() })

/** What a line tells, as it is stored. What is of no record that is there tells nothing of a document. */
export function storedData(data: Data, key: RecordKey | null): RawBuilder<Data> {
  if (key === null || Object.keys(data).length === 0) return asJson(data)
  return sql<Data>`cast(${storableJson(key.seal(column, data))} as jsonb)`
}

/** A line of before there were keys, as it is to be stored. */
export function sealedLater(line: z.infer<typeof laterSchema>, key: RecordKey): string {
  return key.seal(laterColumn, line)
}

function openLater(sealed: string, key: RecordKey): z.infer<typeof laterSchema> {
  return laterSchema.parse(key.open(laterColumn, sealed))
}

/** As it was written, a line that was sealed later; one that does not open is not what was written, and stays as it is. */
export function openChained<Line extends Pick<ChainedLine, 'recordId' | 'salt' | 'data'>>(
  keyring: Keyring,
  line: Line,
  wrapped: Buffer | null,
): Line {
  if (line.salt !== null || line.data === null || line.recordId === null) return line
  try {
    const sealed = z.string().parse(JSON.parse(line.data))
    return { ...line, ...openLater(sealed, recordKeyOf(keyring, line.recordId, wrapped)) }
  } catch {
    return line
  }
}

/** A line with what it tells open. */
export function openEvent<Row extends Pick<EventRow, 'record_id' | 'data' | 'salt'>>(
  keyring: Keyring,
  row: Row & { wrapped_key: Buffer | null },
): Row {
  const sealed: unknown = row.data
  if (typeof sealed !== 'string') return row
  const key = recordKeyOf(keyring, row.record_id ?? '', row.wrapped_key)
  const data: Data = row.salt === null ? JSON.parse(openLater(sealed, key).data) : key.open(column, sealed)
  return { ...row, data }
}
