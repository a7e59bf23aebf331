import { describe, expect, it } from 'vitest'
import { passport } from '#catalogue/travel/passport.document.ts'
import { acceptStep } from './accept-step.ts'
import { reviewOf } from './review.ts'
import { rowOf, toldReadings, toldRecord, toldReview, today } from './told-review.test-suite.ts'

describe('reviewOf', () => {
  it('leaves nothing to settle where lines and print agree', () => {
    const review = toldReview()
    expect(review.openMatters).toEqual([])
    const open = review.rows.filter(({ field }) => field.state !== 'proven').map(({ field }) => [field.key, field.state])
    // What lines never say, this page does not print.
    expect(open).toEqual(['dateOfIssue', 'authority', 'placeOfBirth'].map((key) => [key, 'missing']))
  })

  it('shows the document’s fields before the holder’s, without lines and portrait', () => {
    const groups = toldReview().rows.map(({ spec }) => spec.group)
    expect(groups).toEqual([...groups].toSorted())
    expect(toldReview().rows.some(({ field }) => field.key.startsWith('mrz') || field.key === 'portrait')).toBe(false)
  })

  it('finds a sex that is printed otherwise, and is satisfied once a person says which', () => {
    expect(toldReview({ print: { sex: 'M' } }).openMatters).toEqual([{ kind: 'conflict', field: 'sex' }])
    const settled = toldReview({ print: { sex: 'M' }, edits: [{ field: 'sex', value: 'M', how: 'chose' }] })
    expect(settled.openMatters).toEqual([])
    expect(rowOf(settled, 'sex').field).toMatchObject({ value: 'M', state: 'verified' })
  })

  it('runs the rules over what is being typed', () => {
    const review = toldReview({ edits: [{ field: 'dateOfExpiry', value: '2012-04-15', how: 'typed' }] })
    expect(review.openMatters).toMatchObject([{ kind: 'rule', rule: 'notExpired', field: 'dateOfExpiry', reason: { code: 'expired' } }])
  })

  it('keeps what is no value as it was typed, and says why', () => {
    const row = rowOf(toldReview({ edits: [{ field: 'dateOfBirth', value: '31 Apr 1974', how: 'typed' }] }), 'dateOfBirth')
    expect(row).toMatchObject({ shown: '31 Apr 1974', misfit: { code: 'day-of-month' } })
    expect(row.field.state).toBe('look')
  })

  it('shows what is proven already while the record is still being read', () => {
    const record = { ...toldRecord(), status: 'reading' as const, fields: [] }
    const first = toldReadings().filter(({ source }) => source === 'mrz')
    const review = reviewOf({ documentType: passport, record, progress: first, edits: [], today, locale: 'en-GB' })
    expect(rowOf(review, 'documentNumber').shown).toBe('L898902C3')
    // A name has no check digit: it waits for the print.
    expect(rowOf(review, 'surname')).toMatchObject({ shown: '', field: { state: 'missing', value: null } })
  })
})

describe('acceptStep', () => {
  const doubtful = () => rowOf(toldReview({ print: { sex: 'M' } }), 'sex')

  it('takes the value of a doubtful field as it stands', () => {
    expect(acceptStep(doubtful(), false)).toEqual({ kind: 'confirm', edit: { field: 'sex', value: 'F', how: 'confirmed' } })
  })

  it('has nothing to accept at a proven field, unless the person has just changed it', () => {
    const proven = rowOf(toldReview(), 'surname')
    expect(acceptStep(proven, false).kind).toBe('look')
    expect(acceptStep(proven, true).kind).toBe('done')
    expect(acceptStep(null, false).kind).toBe('look')
  })

  it('never goes past what is no value', () => {
    const typed = toldReview({ edits: [{ field: 'dateOfBirth', value: '31 Apr 1974', how: 'typed' }] })
    expect(acceptStep(rowOf(typed, 'dateOfBirth'), true).kind).toBe('misfit')
  })
})
