import { createPrivateKey, generateKeyPairSync } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { StartError } from '../start-error.ts'
import { type HistoryKey, historyKeyOf } from './history-key.ts'

/** What vouches for the history, as remembered in the data folder, else made; for the owner of the folder only. */
export async function findHistoryKey(dataDir: string): Promise<HistoryKey> {
  const folder = join(dataDir, 'secrets')
  const file = join(folder, 'history.key')
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const { privateKey } = generateKeyPairSync('ed25519')
  // Another start may have made one: the first one stays.
  await writeFile(file, privateKey.export({ format: 'pem', type: 'pkcs8' }), { mode: 0o600, flag: 'wx' }).catch(() => undefined)
  try {
    return historyKeyOf(createPrivateKey(await readFile(file)))
  } catch (cause) {
    throw new StartError(
      `${file} is damaged or cannot be read. Start as the user who made it. If you delete it, nothing vouches any more for the history until now.`,
      { cause },
    )
  }
}
