import { rm } from 'node:fs/promises'
import { openFileBlobStore } from '../blobs/file-blob-store.ts'
import { migrations } from '../database/migrations.ts'
import { writeWhole } from '../data-folder/write-whole.ts'
import { headFile } from '../history/head-file.ts'
import { readMasterKey } from '../keys/find-master-key.ts'
import { withKeysOf } from '../keys/keyring-content.ts'
import { lockKeyring, writeKeyring } from '../keys/keyring-file.ts'
import { keyringOf } from '../keys/keyring.ts'
import { blobFolder } from '../open-data.ts'
import { serveClientFile } from '../serve-client.ts'
import { type UnlockedBackup, unlockBackup } from './backup-lock.ts'
import { readBackupHead } from './read-backup.ts'
import { restoreBackup } from './restore-backup.ts'
import { type FileCommand, runOnFile } from './run-command.ts'

/** `npm run restore -- FILE`: everything back, into an empty place unless `--replace` is said. */
export async function runRestore(command: Omit<FileCommand, 'usage' | 'run'>): Promise<number> {
  const { say } = command
  return runOnFile({
    ...command,
    usage:
      'Say what from: npm run restore -- FILE, or npm run restore -- FILE --replace to destroy what is here. ' +
      'Of a backup of another installation name its master key too: --key FILE',
    run: async ({ database, dataDir, keys, server }, path, { replace, key }) => {
      const unlocked = await unlock(path, key === null ? keys.masterKey : await readMasterKey(key))
      const content = unlocked === null ? keys.content : withKeysOf(keys.content, unlocked.content)
      const blobs = await openFileBlobStore(blobFolder(dataDir), keyringOf(content))
      const putClient = async (bytes: Uint8Array): Promise<void> => writeWhole(serveClientFile(dataDir), bytes)
      const keepKeys = async (): Promise<void> => writeKeyring(dataDir, lockKeyring(keys.masterKey, content))
      const target = { database, blobs, migrations, putClient, keepKeys, alone: server.embedded }
      const { createdAt, withBlobs } = await restoreBackup(target, { path, key: unlocked?.key ?? null }, replace).catch(async (cause) => {
        await writeKeyring(dataDir, lockKeyring(keys.masterKey, keys.content))
        throw cause
      })
      await rm(headFile(dataDir), { force: true })
      say(`Restored what was there on ${createdAt}.`)
      if (!withBlobs) say('The file holds no pictures: those that are here already stay.')
    },
  })
}

/** Null for a backup of an earlier version, which is in clear. */
async function unlock(path: string, masterKey: Uint8Array): Promise<UnlockedBackup | null> {
  const head = await readBackupHead(path)
  return head && unlockBackup(head, masterKey)
}
