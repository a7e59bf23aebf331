import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { idCardMalaysia } from '#catalogue/identity/south-east-asia/id-card-malaysia.document.ts'
import type { Reading } from '#domain/reading.ts'
import { anyDrawnNumber } from '#testing/numbers/any-drawn-number.ts'
import { readingsToldByNumber } from './told-by-number.ts'

const today = '2026-11-22'

function numberRead(text: string, notes: Reading['notes'] = []): Reading {
  return { field: 'nationalIdNumber', source: 'ocr', text, value: text, pageIndex: 0, box: null, characters: [], notes }
}

function told(...readings: readonly Reading[]): [string, string | null, Reading['notes']][] {
  return readingsToldByNumber({ documentType: idCardMalaysia, readings, today }).map(({ field, value, notes }) => [field, value, notes])
}

describe('fields told by a number', () => {
  it('are read with it, their century as someone alive can have it', () => {
    expect(told(numberRead('770305-02-1234'))).toEqual([['dateOfBirth', '1977-03-05', ['century-inferred']]])
    expect(told(numberRead('261122-02-1234'))).toEqual([['dateOfBirth', '2026-11-22', ['century-inferred']]])
    expect(told(numberRead('261123-02-1234', ['repaired']))).toEqual([['dateOfBirth', '1926-11-23', ['repaired', 'century-inferred']]])
  })

  it('are not where the number is none, is only offered, or the print says them', () => {
    expect(told()).toEqual([])
    expect(told(numberRead('771305-02-1234'))).toEqual([])
    expect(told(numberRead('770305-02-1234', ['alternative']))).toEqual([])
    expect(told(numberRead('770305-02-1234'), { ...numberRead('1'), field: 'dateOfBirth' })).toEqual([])
  })

  it('are those of whom the number was made for', () => {
    fc.assert(
      fc.property(anyDrawnNumber('myKad'), ({ number, bearer }) => {
        fc.pre(bearer.dateOfBirth > '1927')
        expect(told(numberRead(number))).toEqual([['dateOfBirth', bearer.dateOfBirth, ['century-inferred']]])
      }),
    )
  })
})
