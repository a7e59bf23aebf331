import { execFile } from 'node:child_process'
import { readFile, stat } from 'node:fs/promises'
import { userInfo } from 'node:os'
import { promisify } from 'node:util'
import { StartError } from '../../start-error.ts'

const run = promisify(execFile)

/** Who PostgreSQL runs as: it refuses root. */
export interface ClusterUser {
  name: string
  /** For child processes and new files; empty when it is ourselves. */
  credentials: { uid: number; gid: number } | Record<string, never>
}

const ourselves: ClusterUser = { name: 'this user', credentials: {} }

/** As root: the owner of a database that is there already, else `nobody`. Otherwise ourselves. */
export async function findClusterUser(cluster: string): Promise<ClusterUser> {
  if (process.getuid?.() !== 0) return ourselves
  const owner = await stat(cluster).catch(() => null)
  if (owner !== null && owner.uid !== 0) return { name: `user ${owner.uid}`, credentials: { uid: owner.uid, gid: owner.gid } }
  const passwd = await readFile('/etc/passwd', 'utf8').catch(() => '')
  const [, uid, gid] = /^nobody:[^:]*:(-?\d+):(-?\d+):/m.exec(passwd) ?? []
  if (uid === undefined || gid === undefined) {
    throw new StartError(
      'PostgreSQL refuses to run as root, and there is no user "nobody" here. Start as an ordinary user, or set DATABASE_URL.',
    )
  }
  return { name: 'nobody', credentials: { uid: Number(uid) >>> 0, gid: Number(gid) >>> 0 } }
}

/** PostgreSQL makes a new database only for users that the system knows by name. */
export function requireName(user: ClusterUser): void {
  if ('uid' in user.credentials || process.platform === 'win32') return
  try {
    userInfo()
  } catch (cause) {
    const sentence = `The user id ${process.getuid?.()} has no name here (no line in /etc/passwd), which PostgreSQL needs to make a database. Start as a user with a name, or set DATABASE_URL.`
    throw new StartError(sentence, { cause })
  }
}

/** True when the user can enter the folder and all above it. */
export async function canEnter(user: ClusterUser, folder: string): Promise<boolean> {
  if (!('uid' in user.credentials)) return true
  return run('/bin/sh', ['-c', 'cd "$0"', folder], { ...user.credentials, cwd: '/' }).then(
    () => true,
    () => false,
  )
}
