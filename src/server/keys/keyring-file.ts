import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { writeWhole } from '../data-folder/write-whole.ts'
import { StartError } from '../start-error.ts'
import { type MasterKeyConfig, findMasterKey, fingerprintOf } from './find-master-key.ts'
import { type KeyringContent, keyringContent, newKeyringContent } from './keyring-content.ts'
import { seal, unseal } from './seal.ts'

export const lockedKeyring = z.object({
  form: z.literal(1),
  /** Fingerprint of the master key that opens it. */
  masterKey: z.string().regex(/^[0-9a-f]{16}$/),
  sealed: z.base64(),
})
export type LockedKeyring = z.infer<typeof lockedKeyring>

const place = 'keyring 1'

export function keyringFile(dataDir: string): string {
  return join(dataDir, 'secrets', 'keyring.json')
}

export function lockKeyring(masterKey: Uint8Array, content: KeyringContent): LockedKeyring {
  const sealed = seal(masterKey, Buffer.from(JSON.stringify(content)), place).toString('base64')
  return { form: 1, masterKey: fingerprintOf(masterKey), sealed }
}

/** Null where it is locked with another master key or damaged. */
export function unlockKeyring(masterKey: Uint8Array, locked: LockedKeyring): KeyringContent | null {
  const opened = unseal(masterKey, Buffer.from(locked.sealed, 'base64'), place)
  return opened === null ? null : keyringContent.parse(JSON.parse(opened.toString()))
}

export async function writeKeyring(dataDir: string, locked: LockedKeyring): Promise<void> {
  await writeWhole(keyringFile(dataDir), `${JSON.stringify(locked, null, 2)}\n`)
}

export interface OpenedKeyring {
  masterKey: Buffer
  content: KeyringContent
}

/** The keyring of a data folder, made on the first day. Throws a `StartError` where the master key is not the one that it was locked with. */
export async function openKeyring(config: MasterKeyConfig, dataDir: string, say: (text: string) => void): Promise<OpenedKeyring> {
  const locked = await readLocked(keyringFile(dataDir))
  const masterKey = await findMasterKey(config, dataDir, locked === null)
  if (locked === null) {
    const content = await makeKeyring(dataDir, masterKey)
    say(
      `Everything is locked with a key that nobody else has; its fingerprint is ${fingerprintOf(masterKey)}. Keep a copy of it elsewhere (README, Keys).`,
    )
    return { masterKey, content }
  }
  if (locked.masterKey !== fingerprintOf(masterKey)) {
    throw new StartError(
      `The master key is not the one that locks ${keyringFile(dataDir)}: that has the fingerprint ${locked.masterKey}, this one ${fingerprintOf(masterKey)}. ` +
        'Start with the key that was used before. Nothing was changed.',
    )
  }
  const content = unlockKeyring(masterKey, locked)
  if (content === null) throw damaged(keyringFile(dataDir))
  return { masterKey, content }
}

/** Secrets that stood in files of their own before there were keyrings move into it. */
async function makeKeyring(dataDir: string, masterKey: Buffer): Promise<KeyringContent> {
  const before = { session: join(dataDir, 'secrets', 'sessions.key'), history: join(dataDir, 'secrets', 'history.key') }
  const [session, history] = await Promise.all(
    [before.session, before.history].map(async (file) => readFile(file, 'utf8').catch(() => null)),
  )
  const content = newKeyringContent({ ...(session && { session }), ...(history && { history }) })
  await writeKeyring(dataDir, lockKeyring(masterKey, content))
  await Promise.all(Object.values(before).map(async (file) => rm(file, { force: true })))
  return content
}

async function readLocked(file: string): Promise<LockedKeyring | null> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw new StartError(`${file} cannot be read. Start as the user who made it.`, { cause: error })
  })
  if (text === null) return null
  try {
    return lockedKeyring.parse(JSON.parse(text))
  } catch (cause) {
    throw damaged(file, cause)
  }
}

/** Whatever is wrong with it: a new one would open nothing. */
function damaged(file: string, cause?: unknown): StartError {
  return new StartError(`${file} is damaged. Put a copy of it back, or restore a backup: without it nothing that is kept can be opened.`, {
    cause,
  })
}
