import { anything, assert, dictionary, property, string } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exportAddress, historyAddress, queueAddress, recordsAddress, settingsAddress } from './addresses.ts'

const id = '3f0c9a52-6f0e-4b7a-9c1d-0a1b2c3d4e5f'

describe('addresses', () => {
  it('hold what they say', () => {
    expect(queueAddress({ view: 'rule', sort: 'newest', q: 'eriks' })).toEqual({ view: 'rule', sort: 'newest', q: 'eriks' })
    expect(recordsAddress({ q: 4711, type: ['passport'], from: '2026-03-09', changed: true, open: id })).toEqual({
      q: '4711',
      type: ['passport'],
      status: [],
      from: '2026-03-09',
      to: undefined,
      changed: true,
      open: id,
    })
    expect(exportAddress({ records: [id, 'x'], status: ['verified'] })).toMatchObject({
      template: undefined,
      records: [id],
      status: ['verified'],
    })
  })

  it('leave out what makes no sense', () => {
    expect([settingsAddress({ part: 'people' }), settingsAddress({ part: 'x' })]).toEqual([{ part: 'people' }, { part: 'company' }])
    expect(queueAddress({ view: 'mine', sort: 3, q: null })).toEqual({ view: 'all', sort: 'oldest', q: '' })
    expect(recordsAddress({ from: '2026-13-40', open: '1', type: 'passport' })).toMatchObject({
      from: undefined,
      open: undefined,
      type: [],
    })
  })

  it('open with anything in them, and say the same when read again', () => {
    assert(
      property(dictionary(string(), anything()), (given) => {
        for (const read of [queueAddress, recordsAddress, exportAddress, historyAddress, settingsAddress]) {
          const once = read(given)
          expect(read(once)).toEqual(once)
        }
      }),
    )
  })
})
