import { runRestore } from './backup/run-restore.ts'

process.exitCode = await runRestore({
  env: process.env,
  args: process.argv.slice(2),
  say: (text) => void process.stdout.write(`${text}\n`),
})
