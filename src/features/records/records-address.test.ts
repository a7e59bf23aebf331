import { describe, expect, it } from 'vitest'
import { filterOfAddress, isNarrowed, type RecordsAddress } from './records-address.ts'

const all: RecordsAddress = {
  text: '',
  types: [],
  statuses: [],
  from: undefined,
  to: undefined,
  changedSinceExport: false,
  openId: undefined,
}

describe('filterOfAddress', () => {
  it('asks for everything when nothing is said', () => {
    expect(filterOfAddress({ ...all, text: '  ' })).toEqual({})
    expect(isNarrowed(all)).toBe(false)
  })

  it('is not narrowed by the record that is open', () => {
    expect(isNarrowed({ ...all, openId: 'x' })).toBe(false)
  })

  it('takes all that narrows, and drops statuses that do not exist', () => {
    const address = {
      ...all,
      text: ' eriks',
      types: ['passport'],
      statuses: ['verified', 'destroyed'],
      from: '2026-03-09',
      changedSinceExport: true,
    }
    expect(filterOfAddress(address)).toEqual({
      text: 'eriks',
      documentType: ['passport'],
      status: ['verified'],
      from: '2026-03-09',
      changedSinceExport: true,
    })
    expect(isNarrowed(address)).toBe(true)
  })
})
