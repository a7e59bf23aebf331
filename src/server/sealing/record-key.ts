import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { AppError } from '#domain/app-error.ts'
import { storableJson } from '../database/as-json.ts'
import type { Keyring } from '../keys/keyring.ts'
import { seal, unseal } from '../keys/seal.ts'

/** The key of one record, which opens what is sealed of it and nothing else. */
export interface RecordKey {
  /** Base64. `column` names the place, `record.fields` or `page.file_name 0`: at another it does not open. */
  seal: (column: string, value: unknown) => string
  /** The value that was sealed there. Throws `record.damaged` where it cannot be opened. */
  open: <Value>(column: string, sealed: string) => Value
}

/** Under which place in the keyring's sight a record's key is wrapped. */
export function placeOfKey(recordId: string): string {
  return `record key ${recordId}`
}

/** Sealed bytes cannot be made smaller, and readings are mostly repetition; what is small gains nothing. */
const worthDeflating = 1024
const [plain, deflated] = [0, 1]

/** The key as it stands in `record_key`, opened. Throws `record.damaged` where it is not there or was wrapped by others. */
export function recordKeyOf(keyring: Keyring, recordId: string, wrapped: Uint8Array | null): RecordKey {
  const key = wrapped && keyring.unwrap(wrapped, placeOfKey(recordId))
  if (!key) throw damaged('the key of a record is not there or of another keyring')
  const placeOf = (column: string) => `${column} ${recordId}`
  return {
    seal: (column, value) => seal(key, packed(storableJson(value)), placeOf(column)).toString('base64'),
    open: (column, sealed) => {
      const bytes = unseal(key, Buffer.from(sealed, 'base64'), placeOf(column))
      if (bytes === null) throw damaged(`what is sealed in ${column} of a record is damaged`)
      return JSON.parse(unpacked(bytes))
    },
  }
}

function damaged(what: string): AppError {
  return new AppError('record.damaged', { cause: new Error(what) })
}

function packed(json: string): Buffer {
  const bytes = Buffer.from(json)
  if (bytes.length < worthDeflating) return Buffer.concat([Buffer.of(plain), bytes])
  return Buffer.concat([Buffer.of(deflated), deflateRawSync(bytes, { level: 1 })])
}

function unpacked(bytes: Buffer): string {
  const rest = bytes.subarray(1)
  return (bytes[0] === deflated ? inflateRawSync(rest) : rest).toString()
}
