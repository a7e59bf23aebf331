import { expect, test } from 'vitest'
import type { Keeping } from './keeping.ts'
import { fieldsDueAt, type KeptRecord, pictureDueAt } from './picture-due.ts'

const minute = 60_000
const day = 24 * 60 * minute
const record = (keeping: Partial<Keeping>, settledAt: number | null, more: Partial<KeptRecord> = {}): KeptRecord => ({
  keeping: { picture: 'keep', fields: 'keep', ...keeping },
  settledAt,
  isHeld: false,
  undoMinutes: 10,
  ...more,
})

test.each<[string, readonly KeptRecord[], number | null]>([
  ['while it is open it stays', [record({ picture: 'extract-only' }, null)], null],
  ['it goes when the time to undo is over', [record({ picture: 'extract-only' }, day)], day + 10 * minute],
  ['at once where there is none', [record({ picture: 'extract-only' }, day, { undoMinutes: 0 })], day],
  ['a number of days after the settling', [record({ picture: { days: 3 } }, day)], 4 * day],
  ['what is kept stays', [record({}, day)], null],
  ['what is held stays', [record({ picture: 'extract-only' }, day, { isHeld: true })], null],
  ['of a shared one the strictest rule counts', [record({}, day), record({ picture: 'extract-only' }, day)], day + 10 * minute],
  [
    'and the one that was settled last can still be undone',
    [record({ picture: 'extract-only' }, day), record({ picture: { days: 9 } }, day + 5 * minute)],
    day + 15 * minute,
  ],
  ['a shared one stays while one is open', [record({ picture: 'extract-only' }, day), record({}, null)], null],
  ['or held', [record({ picture: 'extract-only' }, day), record({}, day, { isHeld: true })], null],
])('%s', (_, records, due) => {
  expect(pictureDueAt(records)).toBe(due)
})

test('values go a number of days after the settling, unless they are held', () => {
  expect(fieldsDueAt(record({ fields: { days: 2 } }, day))).toBe(3 * day)
  expect(fieldsDueAt(record({ fields: { days: 2 } }, null))).toBeNull()
  expect(fieldsDueAt(record({ fields: { days: 2 } }, day, { isHeld: true }))).toBeNull()
  expect(fieldsDueAt(record({}, day))).toBeNull()
})
