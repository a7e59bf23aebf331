import { z } from 'zod'

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

export interface RunCount {
  title: string
  runs: number
  passed: number
}

function specsOf({ specs = [], suites = [] }: Suite): z.infer<typeof specSchema>[] {
  return [...specs, ...suites.flatMap(specsOf)]
}

/** Each repetition is a spec or a test of its own: they are added up by title. */
function countByTitle(suites: readonly Suite[]): RunCount[] {
  const counts = new Map<string, RunCount>()
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

/** How often each test of a Playwright JSON report ran and passed, and what went wrong outside of tests. */
export function countRuns(report: unknown): { counts: RunCount[]; errors: string[] } {
  const { suites, errors } = reportSchema.parse(report)
  return { counts: countByTitle(suites), errors: errors.flatMap(({ message }) => message ?? []) }
}
