import { describe, expect, it } from 'vitest'
import { filterOfView } from './queue-view.ts'

describe('filterOfView', () => {
  it('holds what waits, also what is being read or could not be', () => {
    expect(filterOfView('all', '')).toEqual({ status: ['reading', 'to-review', 'unreadable'] })
  })

  it('follows the search, and leaves an empty one out', () => {
    expect(filterOfView('postponed', ' eriks ')).toEqual({ status: ['postponed'], text: 'eriks' })
    expect(filterOfView('postponed', '  ')).toEqual({ status: ['postponed'] })
  })

  it.each(['look', 'rule'] as const)('asks for an open %s only among what can be reviewed', (view) => {
    expect(filterOfView(view, '')).toEqual({ status: ['to-review'], doubt: view })
  })
})
