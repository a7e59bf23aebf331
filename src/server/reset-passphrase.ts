import { runReset } from './accounts/run-reset.ts'

process.exitCode = await runReset({
  env: process.env,
  args: process.argv.slice(2),
  say: (text) => void process.stdout.write(`${text}\n`),
})
