import { randomBytes } from 'node:crypto'
import { keptSecret } from '../data-folder/kept-secret.ts'
import { StartError } from '../start-error.ts'

/** What signs the cookies of sessions, as remembered in the data folder, else made; for the owner of the folder only. */
export async function findSessionSecret(dataDir: string): Promise<string> {
  const { file, text } = await keptSecret(dataDir, 'sessions.key', randomBytes(32).toString('base64url'))
  if (text.length >= 32) return text
  throw new StartError(`${file} is damaged or cannot be read. Start as the user who made it, or delete it: everybody then signs in anew.`)
}
