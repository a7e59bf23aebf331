import { describe, expect, it } from 'vitest'
import { columnFaults, firstFaulty } from './column-faults.ts'
import type { DraftColumn } from './template-draft.ts'

const column = (id: string, heading: string): DraftColumn => ({ id, field: 'surname', column: heading, writtenAs: 'as-it-is' })

describe('columnFaults', () => {
  it('wants a heading for every column', () => {
    const columns = [column('0', 'Name'), column('1', ' ')]
    const faults = columnFaults({ columns, format: 'csv' })
    expect([...faults]).toEqual([['1', 'no-name']])
    expect(firstFaulty(columns, faults)?.id).toBe('1')
  })

  it('lets a table have a heading twice, but not JSON, which would lose the first', () => {
    const columns = [column('0', 'Name'), column('1', 'Name')]
    expect(columnFaults({ columns, format: 'xlsx' }).size).toBe(0)
    expect([...columnFaults({ columns, format: 'json' })]).toEqual([['1', 'same-name']])
  })
})
