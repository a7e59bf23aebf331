import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { fingerprintOf } from '../keys/find-master-key.ts'
import type { KeyringContent } from '../keys/keyring-content.ts'
import { type OpenedKeyring, lockKeyring, lockedKeyring, unlockKeyring } from '../keys/keyring-file.ts'
import { keyringOf } from '../keys/keyring.ts'
import { keyBytes } from '../keys/seal.ts'
import { StartError } from '../start-error.ts'

/** The second line of a backup: all keys, locked by the master key, and the backup's own key, wrapped by one of them. */
export const backupHeadSchema = z.object({ keyring: lockedKeyring, key: z.base64() })
export type BackupHead = z.infer<typeof backupHeadSchema>

const place = 'backup'

export interface BackupLock {
  head: BackupHead
  /** What the backup is sealed under. */
  key: Buffer
}

/** A lock for one new backup. */
export function lockBackup({ masterKey, content }: OpenedKeyring): BackupLock {
  const key = randomBytes(keyBytes)
  return { head: { keyring: lockKeyring(masterKey, content), key: keyringOf(content).wrap(key, place).toString('base64') }, key }
}

export interface UnlockedBackup {
  key: Buffer
  /** The keys of the installation that wrote it. */
  content: KeyringContent
}

/** Throws a `StartError` where the master key is not the one of the installation that wrote it. */
export function unlockBackup(head: BackupHead, masterKey: Uint8Array): UnlockedBackup {
  const content = unlockKeyring(masterKey, head.keyring)
  const key = content && keyringOf(content).unwrap(Buffer.from(head.key, 'base64'), place)
  if (content !== null && key !== null) return { key, content }
  throw new StartError(
    `The backup is locked with the master key of the fingerprint ${head.keyring.masterKey}; this one is ${fingerprintOf(masterKey)}. ` +
      'Name the file of that key with --key FILE. Nothing was changed.',
  )
}
