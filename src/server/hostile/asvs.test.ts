import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

// What docs/asvs.md says of each requirement is read by people who trust it: what it points to must be there, and its sums right.
const root = join(import.meta.dirname, '../../..')
const page = readFileSync(join(root, 'docs/asvs.md'), 'utf8')
const rows = page.split('\n').filter((line) => /^\| \d+\.\d+\.\d+ /.test(line))

test('every file that it names is there', () => {
  const named = new Set([...page.matchAll(/`((?:[\w.-]+\/)*[\w.-]+\.(?:ts|tsx|json)|(?:[\w-]+\/)+)`/g)].map(([, path]) => path ?? ''))
  expect(named.size).toBeGreaterThan(50)
  const places = ['', 'src', 'src/server']
  expect([...named].filter((path) => !places.some((place) => existsSync(join(root, place, path))))).toEqual([])
})

test('its sums are those of its rows', () => {
  const count = (answer: string) => rows.filter((row) => row.split('|')[3]?.trim() === answer).length
  const told = `Of ${rows.length} requirements ${count('met')} are met, ${count('partly')} partly, ${count('**not met**')} not, and ${count('n/a')} are about`
  expect(page.replaceAll('\n', ' ')).toContain(told)
})
