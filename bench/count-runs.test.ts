import { expect, test } from 'vitest'
import { countRuns } from './count-runs.ts'

function spec(title: string, ...statuses: string[]) {
  return { title, tests: [{ status: 'expected', results: statuses.map((status) => ({ status })) }] }
}

test('repetitions are added up by title, through nested suites; the last try counts', () => {
  const report = {
    suites: [
      {
        specs: [spec('reload', 'passed'), spec('reload', 'timedOut')],
        suites: [{ specs: [spec('kill', 'failed', 'passed'), spec('reload')] }],
      },
    ],
    errors: [{ message: 'no server' }, {}],
  }
  expect(countRuns(report)).toEqual({
    counts: [
      { title: 'reload', runs: 3, passed: 1 },
      { title: 'kill', runs: 1, passed: 1 },
    ],
    errors: ['no server'],
  })
})

test('what is no report is refused', () => {
  expect(() => countRuns({})).toThrow()
})
