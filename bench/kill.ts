import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { share, table } from './table.ts'
import { writeResults } from './write-results.ts'

const specSchema = z.object({
  title: z.string(),
  tests: z.array(z.object({ status: z.string(), results: z.array(z.object({ status: z.string() })) })),
})
interface Suite {
  specs?: z.infer<typeof specSchema>[] | undefined
  suites?: Suite[] | undefined
}
const suiteSchema: z.ZodType<Suite> = z.lazy(() =>
  z.object({ specs: z.array(specSchema).optional(), suites: z.array(suiteSchema).optional() }),
)
const reportSchema = z.object({ suites: z.array(suiteSchema), errors: z.array(z.object({ message: z.string().optional() })).default([]) })

interface Count {
  title: string
  runs: number
  passed: number
}

async function run(command: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<number> {
  const child = spawn(command, args, { stdio: 'inherit', env: { ...process.env, ...env }, shell: process.platform === 'win32' })
  const [code] = await once(child, 'exit')
  return typeof code === 'number' ? code : 1
}

function specsOf({ specs = [], suites = [] }: Suite): z.infer<typeof specSchema>[] {
  return [...specs, ...suites.flatMap(specsOf)]
}

/** Each repetition is a spec or a test of its own: they are added up by title. */
function countByTitle(suites: readonly Suite[]): Count[] {
  const counts = new Map<string, Count>()
  for (const { title, tests } of suites.flatMap(specsOf)) {
    const count = counts.get(title) ?? { title, runs: 0, passed: 0 }
    for (const { results } of tests) {
      count.runs += 1
      if (results.at(-1)?.status === 'passed') count.passed += 1
    }
    counts.set(title, count)
  }
  return [...counts.values()]
}

/** Repeats the journeys tagged `@kill` (reload, tab close, browser kill, server kill -9): is everything that was acknowledged still there? */
export async function benchKill(repeat: number): Promise<void> {
  if ((await run('npm', ['run', 'build'])) !== 0) throw new Error('The build failed.')
  const folder = await mkdtemp(join(tmpdir(), 'bench-kill-'))
  const output = join(folder, 'report.json')
  const args = ['playwright', 'test', '-c', 'e2e', '--grep', '@kill', '--repeat-each', String(repeat), '--reporter', 'list,json']
  await run('npx', args, { PLAYWRIGHT_JSON_OUTPUT_NAME: output })
  const { suites, errors } = reportSchema.parse(JSON.parse(await readFile(output, 'utf8')))
  await rm(folder, { recursive: true })
  const counts = countByTitle(suites)
  for (const { message } of errors) console.error(message)
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
