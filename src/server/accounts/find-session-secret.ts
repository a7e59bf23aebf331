import { randomBytes } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { StartError } from '../start-error.ts'

/** What signs the cookies of sessions, as remembered in the data folder, else made; for the owner of the folder only. */
export async function findSessionSecret(dataDir: string): Promise<string> {
  const folder = join(dataDir, 'secrets')
  const file = join(folder, 'sessions.key')
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const made = randomBytes(32).toString('base64url')
  const isNew = await writeFile(file, made, { mode: 0o600, flag: 'wx' }).then(
    () => true,
    () => false,
  )
  const secret = isNew ? made : await readFile(file, 'utf8').catch(() => '')
  if (secret.length >= 32) return secret
  throw new StartError(`${file} is damaged or cannot be read. Start as the user who made it, or delete it: everybody then signs in anew.`)
}
