import type { Kysely } from 'kysely'
import type { Database } from '../database/schema.ts'
import type { BlobStore } from './blob-store.ts'
import { lockBlob } from './keep-blob.ts'

export interface BlobKeeping {
  database: Kysely<Database>
  blobs: BlobStore
}

/** Destroys those of the blobs that no row names any more; call it after the rows are gone. Resolves with how many. */
export async function destroyUnused({ database, blobs }: BlobKeeping, names: Iterable<string>): Promise<number> {
  let destroyed = 0
  for (const name of new Set(names)) {
    destroyed += await database.transaction().execute(async (within) => {
      await lockBlob(within, name)
      const page = await within
        .selectFrom('page')
        .select('sha256')
        .where('sha256', '=', name)
        .where('picture_kept', '=', true)
        .executeTakeFirst()
      const file = await within
        .selectFrom('export_run')
        .select('sha256')
        .where('sha256', '=', name)
        .where('file_destroyed_at', 'is', null)
        .executeTakeFirst()
      if (page !== undefined || file !== undefined) return 0
      await blobs.delete(name)
      return 1
    })
  }
  return destroyed
}

/** Destroys blobs whose row never committed. Only those put before `before`: a younger one's row may be on its way. */
export async function sweepOrphans(keeping: BlobKeeping, before: Date): Promise<number> {
  const batch: string[] = []
  let destroyed = 0
  for await (const name of keeping.blobs.listOlderThan(before)) {
    batch.push(name)
    if (batch.length === sweepBatch) destroyed += await destroyUnused(keeping, await unnamed(keeping, batch.splice(0)))
  }
  return destroyed + (await destroyUnused(keeping, await unnamed(keeping, batch)))
}

const sweepBatch = 1000

/** One question for many names, so that a start with many pictures is quick. */
async function unnamed({ database }: BlobKeeping, names: readonly string[]): Promise<string[]> {
  if (names.length === 0) return []
  const pages = await database.selectFrom('page').select('sha256').where('sha256', 'in', names).where('picture_kept', '=', true).execute()
  const files = await database
    .selectFrom('export_run')
    .select('sha256')
    .where('sha256', 'in', names)
    .where('file_destroyed_at', 'is', null)
    .execute()
  const named = new Set([...pages, ...files].map((row) => row.sha256))
  return names.filter((name) => !named.has(name))
}
