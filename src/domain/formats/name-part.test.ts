import { describe, expect, it } from 'vitest'
import { namePart } from './name-part.ts'

describe('a part of a whole name', () => {
  it.each([
    ['นาย สมชาย ใจดี', 'สมชาย', 'ใจดี'],
    ['นางสาวมาลี ใจดี', 'มาลี', 'ใจดี'],
    ['น.ส. มาลี ณ อยุธยา', 'มาลี', 'ณ อยุธยา'],
    ['ด.ช.สมชาย', 'สมชาย', ''],
    ['  ANNA  MARIA ERIKSSON ', 'ANNA MARIA', 'ERIKSSON'],
    ['ZHENGJIAN, YANGBEN', 'YANGBEN', 'ZHENGJIAN'],
    ['OU YANG,MEI', 'MEI', 'OU YANG'],
    ['', '', ''],
  ])('%s: %s and %s', (fullName, givenNames, surname) => {
    expect(namePart(fullName, 'given-names')).toBe(givenNames)
    expect(namePart(fullName, 'surname')).toBe(surname)
  })
})
