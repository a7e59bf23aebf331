import { readFile, rm } from 'node:fs/promises'
import type { Data } from '../open-data.ts'
import { serveClientFile } from '../serve-client.ts'
import { unlockBackup } from './backup-lock.ts'
import { checkBackup, readBackupHead } from './read-backup.ts'
import { type BackupSource, writeBackup } from './write-backup.ts'

export type CopySource = Pick<Data, 'database' | 'blobs' | 'dataDir' | 'keys'>

/** Writes everything into one file and reads it again whole. A file that does not read is removed, and its `StartError` thrown. */
export async function makeCopy(source: CopySource, path: string, told: Pick<BackupSource, 'version' | 'now' | 'signal'>): Promise<void> {
  const { database, blobs, dataDir, keys } = source
  const client = await readFile(serveClientFile(dataDir)).catch(() => null)
  await writeBackup({ database, blobs, client, keys, ...told }, path)
  try {
    const head = await readBackupHead(path)
    told.signal?.throwIfAborted()
    await checkBackup({ path, key: head && unlockBackup(head, keys.masterKey).key })
  } catch (cause) {
    await rm(path, { force: true })
    throw cause
  }
}
