import { runRotate } from './keys/run-rotate.ts'

process.exitCode = await runRotate({
  env: process.env,
  args: process.argv.slice(2),
  say: (text) => void process.stdout.write(`${text}\n`),
})
