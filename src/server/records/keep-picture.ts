import type { Transaction } from 'kysely'
import { destroyUnused } from '../blobs/destroy-unused.ts'
import { keepBlob } from '../blobs/keep-blob.ts'
import type { Database } from '../database/schema.ts'
import type { Services } from '../services.ts'

/** Puts the picture among the blobs and resolves with its fingerprint. */
export type KeepPicture = () => Promise<string>

/** One transaction that keeps a picture. When it fails, nothing half-made stays: the blob goes too, unless another page names it. */
export async function keepPicture<Result>(
  { database, blobs }: Pick<Services, 'database' | 'blobs'>,
  bytes: Uint8Array,
  store: (within: Transaction<Database>, keep: KeepPicture) => Promise<Result>,
): Promise<Result> {
  const put: string[] = []
  try {
    return await database.transaction().execute(async (within) =>
      store(within, async () => {
        const sha256 = await keepBlob(within, blobs, bytes)
        put.push(sha256)
        return sha256
      }),
    )
  } catch (error) {
    await destroyUnused({ database, blobs }, put)
    throw error
  }
}
