import type { Transaction } from 'kysely'
import type { Database } from '../database/schema.ts'
import { type BlobKeeping, destroyUnused } from './destroy-unused.ts'
import { keepBlob } from './keep-blob.ts'

/** Puts a blob that a row of this transaction will name; resolves with its name. */
export type KeepBlob = (bytes: Uint8Array) => Promise<string>

/** One transaction whose rows name new blobs. When it fails, nothing half-made stays: the blobs go too, unless other rows name them. */
export async function transactionWithBlobs<Result>(
  { database, blobs }: BlobKeeping,
  run: (within: Transaction<Database>, keep: KeepBlob) => Promise<Result>,
): Promise<Result> {
  const put: string[] = []
  try {
    return await database.transaction().execute(async (within) =>
      run(within, async (bytes) => {
        const name = await keepBlob(within, blobs, bytes)
        put.push(name)
        return name
      }),
    )
  } catch (error) {
    await destroyUnused({ database, blobs }, put)
    throw error
  }
}
