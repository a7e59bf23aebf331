import { createHash } from 'node:crypto'
import { chmod, lstat, mkdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** What the kernel takes for a socket's path, in bytes: 107 on Linux, 103 on macOS. */
const longestSocketPath = process.platform === 'darwin' ? 103 : 107
/** The longest name that is put into the folder: PostgreSQL's own lock beside its socket. */
const longestName = '/.s.PGSQL.5432.lock'

/** Eight letters that stand for a folder's path. */
export function pathFingerprint(path: string): string {
  return createHash('sha256').update(path).digest('hex').slice(0, 8)
}

/** True when a socket in this folder has a path that the kernel takes. */
export function isShortEnough(folder: string): boolean {
  return Buffer.byteLength(folder) + longestName.length <= longestSocketPath
}

/**
 * Folders for this data folder's sockets, best first. Inside the data folder two containers that share it see each
 * other's lock; where its path is too long or its file system knows no sockets, a short private one must do.
 */
export function socketFolders(dataDir: string): string[] {
  return [join(dataDir, 'run'), ...fallbackFolders(pathFingerprint(dataDir))].filter(isShortEnough)
}

function fallbackFolders(mark: string): string[] {
  const uid = process.getuid?.() ?? 0
  if (uid === 0) return [`/run/countercheck-${mark}`, `/var/lib/countercheck/${mark}.run`]
  const runtime = process.env['XDG_RUNTIME_DIR'] ?? ''
  const temporary = join(tmpdir(), `countercheck-${uid}-${mark}`)
  return runtime === '' ? [temporary] : [join(runtime, `countercheck-${mark}`), temporary]
}

/** Makes the folder, for its owner only. Throws when somebody else was there first. */
export async function makePrivateFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const found = await lstat(folder)
  const uid = process.getuid?.() ?? 0
  if (!found.isDirectory() || (uid !== 0 && found.uid !== uid)) throw new Error(`${folder} belongs to somebody else`)
  await chmod(folder, 0o700)
}
