import { runVerify } from './history/run-verify.ts'

process.exitCode = await runVerify({
  env: process.env,
  args: process.argv.slice(2),
  say: (text) => void process.stdout.write(`${text}\n`),
})
