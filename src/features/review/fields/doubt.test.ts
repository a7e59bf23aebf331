import { describe, expect, it } from 'vitest'
import { placeOfField } from '../picture/place-of-field.ts'
import { rowOf, toldReview } from '../told-review.test-suite.ts'
import { likelyCharacters } from './doubt-places.ts'
import { readingChoices } from './reading-choices.ts'
import { stripReading } from './strip-reading.ts'

const differing = () => rowOf(toldReview({ print: { documentNumber: 'L89S902C3' } }), 'documentNumber')
const unclear = () =>
  rowOf(toldReview({ print: { documentNumber: '' }, unclear: [{ field: 'documentNumber', place: 3, or: 'S' }] }), 'documentNumber')

describe('doubts of a field', () => {
  it('marks the character in which lines and print differ', () => {
    expect(differing().doubts).toEqual([3])
    expect(likelyCharacters(differing(), 3)).toEqual(['8', 'S'])
  })

  it('marks a character of the lines that is not clear', () => {
    expect(unclear().doubts).toEqual([3])
    expect(likelyCharacters(unclear(), 3)).toEqual(['8', 'S'])
  })

  it('marks the parts of a date that come from doubtful digits of the lines', () => {
    const row = rowOf(toldReview({ print: { dateOfBirth: '' }, unclear: [{ field: 'dateOfBirth', place: 4, or: '7' }] }), 'dateOfBirth')
    expect(row.shown).toBe('12 Aug 1974')
    expect(row.doubts.map((place) => row.shown[place]).join('')).toBe('12')
  })

  it('has none in what is proven or settled', () => {
    expect(rowOf(toldReview(), 'documentNumber').doubts).toEqual([])
    const settled = toldReview({
      print: { documentNumber: 'L89S902C3' },
      edits: [{ field: 'documentNumber', value: 'L898902C3', how: 'confirmed' }],
    })
    expect(rowOf(settled, 'documentNumber').doubts).toEqual([])
  })
})

describe('readingChoices', () => {
  it('numbers one reading for each value, with all that say so', () => {
    expect(readingChoices(rowOf(toldReview(), 'surname'))).toMatchObject([{ value: 'ERIKSSON', sources: ['mrz', 'ocr'], how: 'chose' }])
    expect(readingChoices(differing())).toMatchObject([
      { text: 'L898902C3', sources: ['mrz'], marks: [3] },
      { text: 'L89S902C3', sources: ['ocr'], marks: [3] },
    ])
  })

  it('offers what a doubtful character may also be', () => {
    expect(readingChoices(unclear())).toMatchObject([
      { value: 'L898902C3', how: 'chose' },
      { value: 'L89S902C3', how: 'typed', marks: [3] },
    ])
  })
})

describe('where a field is shown', () => {
  it('prefers the print, where a person would point, also when the lines are held', () => {
    expect(placeOfField(differing().field)?.source).toBe('ocr')
    expect(stripReading(differing())?.source).toBe('ocr')
  })

  it('shows the lines where nothing is printed', () => {
    expect(placeOfField(unclear().field)?.source).toBe('mrz')
    expect(stripReading(unclear())?.text).toBe('L898902C3')
  })

  it('stays where it is while a person types', () => {
    const typed = rowOf(toldReview({ edits: [{ field: 'surname', value: 'ERICSSON', how: 'typed' }] }), 'surname')
    expect(placeOfField(typed.field)?.source).toBe('ocr')
  })

  it('takes names with their fillers for the same length', () => {
    expect(stripReading(rowOf(toldReview({ print: { givenNames: '' } }), 'givenNames'))?.text).toBe('ANNA<MARIA')
  })
})
