import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { countRuns } from './count-runs.ts'
import { share, table } from './table.ts'
import { writeResults } from './write-results.ts'

async function run(command: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<number> {
  const child = spawn(command, args, { stdio: 'inherit', env: { ...process.env, ...env }, shell: process.platform === 'win32' })
  const [code] = await once(child, 'exit')
  return typeof code === 'number' ? code : 1
}

/** Repeats the journeys tagged `@kill` (reload, tab close, browser kill, server kill -9): is everything that was acknowledged still there? */
export async function benchKill(repeat: number): Promise<void> {
  if ((await run('npm', ['run', 'build'])) !== 0) throw new Error('The build failed.')
  const folder = await mkdtemp(join(tmpdir(), 'bench-kill-'))
  const output = join(folder, 'report.json')
  const args = ['playwright', 'test', '-c', 'e2e', '--grep', '@kill', '--repeat-each', String(repeat), '--reporter', 'list,json']
  await run('npx', args, { PLAYWRIGHT_JSON_OUTPUT_NAME: output })
  const { counts, errors } = countRuns(JSON.parse(await readFile(output, 'utf8')))
  await rm(folder, { recursive: true })
  for (const message of errors) console.error(message)
  if (counts.length === 0) throw new Error('No journey is tagged @kill.')
  const file = await writeResults('kill', { repeat, counts })
  console.log(
    table(
      ['journey', 'nothing lost'],
      counts.map(({ title, passed, runs }) => [title, share(passed, runs)]),
    ),
  )
  console.log(`\n${file}`)
  if (counts.some(({ passed, runs }) => passed < runs)) process.exitCode = 1
}
