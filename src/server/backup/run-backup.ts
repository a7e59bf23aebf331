import { stat } from 'node:fs/promises'
import { fingerprintOf } from '../keys/find-master-key.ts'
import { version } from '../version.ts'
import { makeCopy } from './make-copy.ts'
import { type FileCommand, runOnFile } from './run-command.ts'

/** `npm run backup -- FILE`: everything there is, in one file. A server that runs goes on. */
export async function runBackup(command: Omit<FileCommand, 'usage' | 'run'>): Promise<number> {
  const { say } = command
  return runOnFile({
    ...command,
    usage: 'Say where to: npm run backup -- FILE',
    besideServer: true,
    run: async (data, path) => {
      await makeCopy(data, path, { version, now: () => new Date() })
      say(
        `${path} holds everything (${((await stat(path)).size / 1_000_000).toFixed(1)} MB) and was read again whole. ` +
          `It opens by the master key with the fingerprint ${fingerprintOf(data.keys.masterKey)} alone: keep that elsewhere.`,
      )
    },
  })
}
