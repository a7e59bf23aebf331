import { describe, expect, it } from 'vitest'
import { appErrors } from './app-error.ts'
import { recordStatuses } from './record.ts'
import { type RecordAction, refusalOf } from './record-actions.ts'

describe('refusalOf', () => {
  it.each<[RecordAction, readonly string[]]>([
    ['edit', ['to-review', 'postponed', 'unreadable']],
    ['read-here', ['reading', 'to-review', 'postponed', 'unreadable']],
    ['verify', ['to-review', 'postponed', 'unreadable']],
    ['reject', ['to-review', 'postponed', 'unreadable']],
    ['postpone', ['to-review', 'postponed', 'unreadable']],
    ['reopen', ['verified', 'passed', 'exported', 'rejected', 'postponed']],
    ['export', ['verified', 'passed', 'exported']],
  ])('lets %s happen only to %o', (action, allowed) => {
    expect(recordStatuses.filter((status) => refusalOf(status, action) === null).toSorted()).toEqual([...allowed].toSorted())
  })

  it('says in a sentence why not', () => {
    expect(appErrors[refusalOf('reading', 'verify') ?? 'internal'].message).toMatch(/still being read/)
    expect(appErrors[refusalOf('verified', 'edit') ?? 'internal'].message).toMatch(/Open it again/)
    expect(appErrors[refusalOf('to-review', 'reopen') ?? 'internal'].message).toMatch(/open already/)
  })
})
