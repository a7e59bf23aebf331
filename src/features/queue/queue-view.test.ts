import { describe, expect, it } from 'vitest'
import { recordFilterSchema } from '#contract/records.contract.ts'
import { filterOfView, queueViews } from './queue-view.ts'

describe('filterOfView', () => {
  it.each(queueViews)('gives what the contract takes for %s', (view) => {
    const filter = filterOfView(view, ' eriks ')
    expect(recordFilterSchema.parse(filter)).toEqual({ ...filter, text: 'eriks' })
  })

  it('leaves an empty search out', () => {
    expect(filterOfView('all', '  ')).toEqual({ status: ['reading', 'to-review', 'unreadable'] })
  })

  it('asks for open doubts only among what can be reviewed', () => {
    expect(filterOfView('rule', '')).toEqual({ status: ['to-review'], doubt: 'rule' })
  })
})
