import { expect, test } from 'vitest'
import { entriesOf } from './entries-of.ts'

test.each([
  ['', []],
  [' \n\n', []],
  ['Zenith Ltd', ['Zenith Ltd']],
  ['  Zenith\u00a0 Ltd \r\nZenith Holding\n\nZenith Ltd', ['Zenith Ltd', 'Zenith Holding']],
])('%j has %j', (text, entries) => {
  expect(entriesOf(text)).toEqual(entries)
})
