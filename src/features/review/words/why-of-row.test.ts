import { describe, expect, it } from 'vitest'
import { rowOf, toldReview } from '../told-review.test-suite.ts'
import type { Told } from '../told-review.test-suite.ts'
import { sentencesOfRow, taskOfRow, whyOfRow } from './why-of-row.ts'
import { asEnding } from '#ui/as-ending.ts'
import { makeWords } from './words.ts'

/** A catalogue that says which text it was asked for, and with what in it. */
const words = makeWords((key, values = {}) => [key, ...Object.values(values).filter((value) => value !== '')].join(' '), 'en')

function why(field: string, told: Told) {
  const review = toldReview(told)
  return whyOfRow(rowOf(review, field), review.openMatters, words)
}

describe('whyOfRow', () => {
  it('says what proved a value', () => {
    expect(why('surname', {})).toBe('evidence.short.sources-agree review.source.mrz and review.source.ocr')
    expect(why('documentNumber', {})).toBe('review.why.digitAndPrint')
    expect(why('documentNumber', { print: { documentNumber: '' } })).toBe('evidence.short.check-digit-holds')
  })

  it('names a code and the file’s data, which say more than print', () => {
    const row = rowOf(toldReview(), 'documentNumber')
    const evidence = row.field.evidence.map((each) =>
      each.kind === 'sources-agree' ? { ...each, values: { sources: 'barcode,ocr' } } : each,
    )
    expect(whyOfRow({ ...row, field: { ...row.field, evidence } }, [], words)).toBe(
      'evidence.short.sources-agree review.source.barcode and review.source.ocr',
    )
  })

  it('says the doubt itself', () => {
    expect(why('documentNumber', { print: { documentNumber: 'L89S902C3' } })).toBe('evidence.short.check-digit-blind 8 or S')
    expect(why('surname', { print: { surname: '' } })).toBe('evidence.short.no-check-digit')
    expect(why('sex', { print: { sex: 'M' } })).toContain('evidence.short.sources-differ')
  })

  it('says what a rule has against a value', () => {
    const past = { values: { dateOfExpiry: '2012-04-15' } }
    expect(why('dateOfExpiry', past)).toBe('reason.expired dateOfExpiry 2012-04-15')
  })

  it('says what a person did', () => {
    const chose = { print: { sex: 'M' }, edits: [{ field: 'sex', value: 'M', how: 'chose' as const }] }
    expect(why('sex', chose)).toBe('evidence.short.person-chose')
  })

  it('names the month of a day that does not exist', () => {
    expect(why('dateOfBirth', { edits: [{ field: 'dateOfBirth', value: '31 Apr 1974', how: 'typed' }] })).toBe(
      'review.misfit.day-of-month 31 April 1974',
    )
  })
})

describe('sentencesOfRow', () => {
  it('counts doubtful characters that are too many to be read out of a word', () => {
    const unclear = [2, 3].map((place) => ({ field: 'documentNumber', place, or: 'X' }))
    const review = toldReview({ print: { documentNumber: '' }, unclear })
    const row = rowOf(review, 'documentNumber')
    expect(whyOfRow(row, review.openMatters, words)).toMatch(/^evidence\.short\.characters-many .* 2$/)
  })

  it('says in at most two sentences what differs and why nothing but the picture can tell', () => {
    const review = toldReview({ print: { documentNumber: 'L89S902C3' } })
    const row = rowOf(review, 'documentNumber')
    expect(sentencesOfRow(row, review.openMatters, words)).toEqual([
      'Evidence.sentence.sources-differ review.source.mrz review.source.ocr L898902C3 L89S902C3',
      'Evidence.sentence.check-digit-blind 8 or S',
    ])
    expect(taskOfRow(row, [], words)).toBe('review.task.characters 1')
  })
})

describe('asEnding', () => {
  it('begins small, but for codes and names in capitals', () => {
    expect(asEnding('Expired on 15 Apr 2012.')).toBe('expired on 15 Apr 2012.')
    expect(asEnding('UTO is the state of specimens.')).toBe('UTO is the state of specimens.')
  })
})
