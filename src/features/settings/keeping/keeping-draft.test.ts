import { expect, test } from 'vitest'
import { daysOf, draftOfKeeping, keepingOfDraft } from './keeping-draft.ts'

test.each([
  { picture: 'extract-only', fields: 'keep' },
  { picture: { days: 7 }, fields: { days: 365 } },
  { picture: 'keep', fields: { days: 1 } },
] as const)('what is set is chosen again: %j', (keeping) => {
  expect(keepingOfDraft(draftOfKeeping(keeping))).toEqual(keeping)
})

test.each(['', '0', '-3', '1.5', 'ten', '36501', '1e3'])('%j is no number of days', (typed) => {
  expect(daysOf(typed)).toBeNull()
  const draft = draftOfKeeping({ picture: 'keep', fields: 'keep' })
  expect(keepingOfDraft({ ...draft, picture: 'days', pictureDays: typed })).toBeNull()
  // What is not chosen does not matter.
  expect(keepingOfDraft({ ...draft, pictureDays: typed })).toEqual({ picture: 'keep', fields: 'keep' })
})
