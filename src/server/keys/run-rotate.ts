import { type Command, runCommand } from '../backup/run-command.ts'
import { openFileBlobStore } from '../blobs/file-blob-store.ts'
import { type Data, blobFolder } from '../open-data.ts'
import { fingerprintOf, readMasterKey } from './find-master-key.ts'
import { type KeyringContent, withNewWrappingKey, withoutOldWrappingKeys } from './keyring-content.ts'
import { lockKeyring, writeKeyring } from './keyring-file.ts'
import { type Keyring, keyringOf } from './keyring.ts'
import { wrapRecordKeysAnew } from '../sealing/wrap-record-keys-anew.ts'
import { wrapSettingsAnew } from '../sealing/wrap-settings-anew.ts'

/**
 * `npm run keys:rotate`: everything is under a new key afterwards, and nothing opens by the one before. With the file of a
 * new master key the keyring is locked by that. A stop in between loses nothing: both keys stay until all is under the new.
 */
export async function runRotate(command: Omit<Command, 'usage' | 'run'>): Promise<number> {
  const { say } = command
  return runCommand({
    ...command,
    usage: 'npm run keys:rotate, or npm run keys:rotate -- FILE with the file of a new master key ("openssl rand -hex 32 > FILE")',
    run: async (data, path) => {
      const masterKey = path === null ? data.keys.masterKey : await readMasterKey(path)
      const keep = async (content: KeyringContent): Promise<void> => writeKeyring(data.dataDir, lockKeyring(masterKey, content))
      const both = withNewWrappingKey(data.keys.content)
      await keep(both)
      const count = await wrapAllAnew(data, keyringOf(both))
      await keep(withoutOldWrappingKeys(both))
      say(`${count} keys are under a new one.`)
      if (path !== null)
        say(
          `From now on the master key is that in ${path}, with the fingerprint ${fingerprintOf(masterKey)}: start with MASTER_KEY_FILE=${path}. ` +
            'The one before opens nothing any more but backups that were made with it.',
        )
    },
  })
}

/** Whatever holds a wrapped key is named here; what is not is lost when the old keys go. */
async function wrapAllAnew({ dataDir, database }: Data, keyring: Keyring): Promise<number> {
  const blobs = await openFileBlobStore(blobFolder(dataDir), keyring)
  return (await blobs.wrapAnew()) + (await wrapRecordKeysAnew(database, keyring)) + (await wrapSettingsAnew(database, keyring))
}
