import { describe, expect, it } from 'vitest'
import { passport } from '#catalogue/travel/passport.document.ts'
import { toldReview } from '../told-review.test-suite.ts'
import type { Told } from '../told-review.test-suite.ts'
import { zoneColumns } from './zone-columns.ts'

const column = (field: string, told: Told) => zoneColumns(toldReview(told).fields, passport).find((each) => each.field === field)

describe('zoneColumns', () => {
  it('has a column for each value of the lines, without the lines themselves', () => {
    const fields = zoneColumns(toldReview().fields, passport).map(({ field }) => field)
    expect(fields).toContain('documentNumber')
    expect(fields.filter((field) => field.startsWith('mrz'))).toEqual([])
  })

  it('shows both zones as they stand, and that they agree', () => {
    expect(column('personalNumber', {})).toMatchObject({
      line: { text: 'ZE184226B', doubts: [] },
      print: { text: 'ZE184226B' },
      state: 'proven',
    })
    expect(column('givenNames', {})).toMatchObject({
      line: { text: 'ANNA<MARIA' },
      print: { text: 'ANNA MARIA', doubts: [] },
      verdict: { kind: 'sources-agree' },
    })
  })

  it('marks in both what differs, and says that no digit can tell', () => {
    expect(column('documentNumber', { print: { documentNumber: 'L89S902C3' } })).toMatchObject({
      line: { text: 'L898902C3', doubts: [3] },
      print: { text: 'L89S902C3', doubts: [3] },
      verdict: { kind: 'check-digit-blind', values: { characters: '8 or S' } },
    })
  })

  it('says where nothing is printed', () => {
    expect(column('sex', { print: { sex: '' } })?.print).toBeNull()
  })
})
