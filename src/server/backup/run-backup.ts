import { readFile, stat } from 'node:fs/promises'
import { serveClientFile } from '../serve-client.ts'
import { version } from '../version.ts'
import { type FileCommand, runOnFile } from './run-command.ts'
import { writeBackup } from './write-backup.ts'

/** `npm run backup -- FILE`: everything there is, in one file. */
export async function runBackup(command: Omit<FileCommand, 'usage' | 'run'>): Promise<number> {
  const { say } = command
  return runOnFile({
    ...command,
    usage: 'Say where to: npm run backup -- FILE',
    run: async ({ database, blobs, dataDir }, path) => {
      const client = await readFile(serveClientFile(dataDir)).catch(() => null)
      await writeBackup({ database, blobs, client, version, now: () => new Date() }, path)
      say(
        `${path} holds everything (${((await stat(path)).size / 1_000_000).toFixed(1)} MB). It is as private as the documents themselves.`,
      )
    },
  })
}
