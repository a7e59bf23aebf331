import { runBackup } from './backup/run-backup.ts'

process.exitCode = await runBackup({ env: process.env, args: process.argv.slice(2), say: (text) => void process.stdout.write(`${text}\n`) })
