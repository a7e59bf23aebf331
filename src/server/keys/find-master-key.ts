import { execFile } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import type { Config } from '../config.ts'
import { openSecretFile } from '../data-folder/secret-file.ts'
import { StartError } from '../start-error.ts'
import { parseMasterKey } from './parse-master-key.ts'
import { keyBytes } from './seal.ts'

export type MasterKeyConfig = Pick<Config, 'masterKey' | 'masterKeyFile' | 'masterKeyCommand'>

/** A password manager may ask somebody first. */
const commandTimeoutMs = 120_000

const absentAdvice =
  'Put your copy of it there, or start with MASTER_KEY_FILE, MASTER_KEY or MASTER_KEY_COMMAND as before: without it nothing that is kept can be opened.'

/**
 * The 32 bytes that lock everything else: from the environment, a file or what a command prints, else from the data
 * folder, where they are made if `mayMake` says so. Throws a `StartError` where they cannot be had; it never repeats what was read.
 */
export async function findMasterKey(config: MasterKeyConfig, dataDir: string, mayMake: boolean): Promise<Buffer> {
  if (config.masterKey !== null) return parsed(config.masterKey, 'MASTER_KEY')
  if (config.masterKeyCommand !== null) return parsed(await printedBy(config.masterKeyCommand), 'What MASTER_KEY_COMMAND prints')
  if (config.masterKeyFile !== null) return readMasterKey(config.masterKeyFile)
  const { file, text } = await openSecretFile(dataDir, 'master.key', mayMake ? `${randomBytes(keyBytes).toString('hex')}\n` : null)
  if (text === '') throw new StartError(`${file}, the master key, cannot be read. ${absentAdvice}`)
  return parsed(text, file)
}

/** The master key that a file holds. Throws a `StartError` where it holds none. */
export async function readMasterKey(file: string): Promise<Buffer> {
  return parsed(await readGiven(file), `The file ${file}`)
}

/** Names a master key without telling it. */
export function fingerprintOf(masterKey: Uint8Array): string {
  return createHash('sha256').update('countercheck master key\n').update(masterKey).digest('hex').slice(0, 16)
}

function parsed(text: string, from: string): Buffer {
  const key = parseMasterKey(text)
  if (key !== null) return key
  throw new StartError(`${from} is no master key: it has to be 64 hex digits, as "openssl rand -hex 32" prints.`)
}

async function readGiven(file: string): Promise<string> {
  return readFile(file, 'utf8').catch((cause: unknown) => {
    throw new StartError(
      `The file ${file}, which should hold the master key, cannot be read. Name one that the user who starts the server may read.`,
      {
        cause,
      },
    )
  })
}

/** The error of a failed command may hold what it printed, so it is not passed on. */
async function printedBy(command: string): Promise<string> {
  const shell = process.platform === 'win32' ? ['cmd.exe', '/d', '/s', '/c'] : ['/bin/sh', '-c']
  const [program = '', ...before] = shell
  const ran = await promisify(execFile)(program, [...before, command], { timeout: commandTimeoutMs }).catch(() => null)
  if (ran !== null) return ran.stdout
  throw new StartError('MASTER_KEY_COMMAND failed. Run it by hand: it has to print the key and end with 0.')
}
