import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

export interface KeptSecret {
  file: string
  /** What stands there; '' where it cannot be read. */
  text: string
}

/** A secret that is made once and kept in the data folder, for the owner of the folder only. Of two starts at once the first one's stays. Nothing is made of null. */
export async function keptSecret(dataDir: string, name: string, made: string | Buffer | null): Promise<KeptSecret> {
  const folder = join(dataDir, 'secrets')
  const file = join(folder, name)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  if (made !== null) await writeFile(file, made, { mode: 0o600, flag: 'wx' }).catch(() => undefined)
  return { file, text: await readFile(file, 'utf8').catch(() => '') }
}
