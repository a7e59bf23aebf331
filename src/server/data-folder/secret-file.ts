import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { writeUnlessThere } from './write-whole.ts'

export interface SecretFile {
  file: string
  /** What stands there; '' where it cannot be read. */
  text: string
}

/**
 * A secret that is made once and kept in the data folder, for the owner of the folder only; on the disk for good before
 * anybody locks something with it. Of two starts at once the first one's stays. Nothing is made of null.
 */
export async function openSecretFile(dataDir: string, name: string, made: string | Buffer | null): Promise<SecretFile> {
  const file = join(dataDir, 'secrets', name)
  if (made !== null) await writeUnlessThere(file, made).catch(() => undefined)
  return { file, text: await readFile(file, 'utf8').catch(() => '') }
}
