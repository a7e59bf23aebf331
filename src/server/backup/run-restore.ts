import { rm, writeFile } from 'node:fs/promises'
import { migrations } from '../database/migrations.ts'
import { headFile } from '../history/head-file.ts'
import { serveClientFile } from '../serve-client.ts'
import { restoreBackup } from './restore-backup.ts'
import { type FileCommand, runOnFile } from './run-command.ts'

/** `npm run restore -- FILE`: everything back, into an empty place unless `--replace` is said. */
export async function runRestore(command: Omit<FileCommand, 'usage' | 'run'>): Promise<number> {
  const { say } = command
  return runOnFile({
    ...command,
    usage: 'Say what from: npm run restore -- FILE, or npm run restore -- FILE --replace to destroy what is here',
    run: async ({ database, blobs, dataDir, server }, path, { replace }) => {
      const putClient = async (bytes: Uint8Array): Promise<void> => writeFile(serveClientFile(dataDir), bytes, { mode: 0o600 })
      const { createdAt, withBlobs } = await restoreBackup(
        { database, blobs, migrations, putClient, alone: server.embedded },
        path,
        replace,
      )
      await rm(headFile(dataDir), { force: true })
      say(`Restored what was there on ${createdAt}.`)
      if (!withBlobs) say('The file holds no pictures: those that are here already stay.')
    },
  })
}
