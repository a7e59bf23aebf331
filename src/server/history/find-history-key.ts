import { createPrivateKey, generateKeyPairSync } from 'node:crypto'
import { keptSecret } from '../data-folder/kept-secret.ts'
import { StartError } from '../start-error.ts'
import { type HistoryKey, historyKeyOf } from './history-key.ts'

/** What vouches for the history, as remembered in the data folder, else made; for the owner of the folder only. */
export async function findHistoryKey(dataDir: string): Promise<HistoryKey> {
  const made = generateKeyPairSync('ed25519').privateKey.export({ format: 'pem', type: 'pkcs8' })
  const { file, text } = await keptSecret(dataDir, 'history.key', made)
  try {
    return historyKeyOf(createPrivateKey(text))
  } catch (cause) {
    throw new StartError(
      `${file} is damaged or cannot be read. Start as the user who made it. If you delete it, nothing vouches any more for the history until now.`,
      { cause },
    )
  }
}
