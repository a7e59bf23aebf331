import { findSetting, storeSetting } from '../settings/settings-repository.ts'
import type { BlobKeeping } from './destroy-unused.ts'
import { renameBlob } from './rename-blob.ts'

/** Once nothing is in clear any more, no start looks again. */
const doneKey = 'blobs.sealed'

/**
 * Seals what earlier versions kept in clear, under its new name. A stop in between loses nothing: the clear file goes
 * when rows name the sealed one. Call it before anything else uses the blobs. Resolves with how many there were.
 */
export async function sealClearBlobs({ database, blobs }: BlobKeeping, say: (text: string) => void): Promise<number> {
  if ((await findSetting(database, doneKey)) === true) return 0
  let count = 0
  for await (const name of blobs.listClear()) {
    const bytes = await blobs.get(name)
    if (bytes === null) continue
    if (count === 0) say('Sealing the pictures that an earlier version kept in clear')
    const sealed = await blobs.put(bytes)
    await database.transaction().execute(async (within) => renameBlob(within, name, sealed))
    await blobs.delete(name)
    count += 1
  }
  await storeSetting(database, doneKey, true)
  return count
}
