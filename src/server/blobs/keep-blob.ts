import { type Transaction, sql } from 'kysely'
import type { Database } from '../database/schema.ts'
import type { BlobStore } from './blob-store.ts'

/**
 * Puts a blob that a row of the same transaction will name. Until that commits, nobody else may decide that
 * the blob is used no more: the same picture may be captured here while its twin is deleted there.
 */
export async function keepBlob(within: Transaction<Database>, blobs: BlobStore, bytes: Uint8Array): Promise<string> {
  await lockBlob(within, blobs.nameOf(bytes))
  return blobs.put(bytes)
}

/** Held until the transaction ends. */
export async function lockBlob(within: Transaction<Database>, name: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`.execute(within)
}
