import { expect, it } from 'vitest'
import { matchDate } from './match-date.ts'
import { matchNumber } from './match-number.ts'
import { matchDocumentCode, matchNationality, matchSex, matchState } from './match-words.ts'
import { printedText } from './printed-text.ts'

const nowhere = { cx: 0, cy: 0, width: 1, height: 1, angle: 0 }

function printed(line: string) {
  return printedText([...line].map((text) => ({ text, confidence: 1, rect: nowhere, afterGap: false, candidates: [] })))
}

it.each([
  '12 AUG / AOÛT 1974',
  '12AUG/AOUT1974',
  '12.08.1974',
  '12/08/74',
  '1974-08-12',
  'Aug 12, 1974',
  '12 AUG /AUG 74',
  'Date of birth 12 08 1974',
])('finds a day in %s', (line) => {
  expect(matchDate('1974-08-12')(printed(line))).toMatchObject({ value: '1974-08-12', likeness: 'same' })
})

it.each(['12 AUG 1984', '11 AUG 1974', '08.12.1974', '12 SEP 1974', '112.08.1974', '12 MUG 1974'])('%s is another day or none', (line) => {
  expect(matchDate('1974-08-12')(printed(line))).toBeNull()
})

it('a date’s run is the date alone', () => {
  const text = printed('Born 12 AUG 1974 in Zenith')
  const match = matchDate('1974-08-12')(text)
  expect(
    text.characters
      .slice(match?.start, match?.end)
      .map((character) => character.text)
      .join(''),
  ).toBe('12 AUG 1974')
})

it('numbers agree whatever stands between their parts', () => {
  expect(matchNumber('L898902C3')(printed('No. L898 902 C3'))).toMatchObject({ value: 'L898902C3', likeness: 'same' })
  expect(matchNumber('L898902C3')(printed('L898902C'))).toBeNull()
})

it('a number that differs where no check digit can tell is told', () => {
  expect(matchNumber('L898902C3')(printed('LS98902C3'))).toMatchObject({ value: 'LS98902C3', likeness: 'near' })
  expect(matchNumber('L898902C3')(printed('L898902C4'))).toBeNull()
})

it.each([
  ['UTO', 'UTOPIAN', 'same'],
  ['UTO', 'UTOPIA', 'akin'],
  ['D', 'DEUTSCH', 'same'],
  ['GBR', 'BRITISH CITIZEN', 'same'],
  ['HRV', 'HRVATSKO', 'same'],
  ['NLD', 'Nederlandse', 'same'],
])('%s is the nationality of %s', (code, line, likeness) => {
  expect(matchNationality(code)(printed(line))).toMatchObject({ value: code, likeness })
})

it.each([
  ['AUT', 'AUSTRALIAN'],
  ['NER', 'NIGERIAN'],
  ['FRA', 'FRANK'],
])('%s is not the nationality of %s', (code, line) => {
  expect(matchNationality(code)(printed(line))).toBeNull()
})

it('states by code or name, sex by letters of any language, codes by what they stand for', () => {
  expect(matchState('UTO')(printed('Code UTO'))).toMatchObject({ likeness: 'same' })
  expect(matchState('POL')(printed('RZECZPOSPOLITA POLSKA'))).toMatchObject({ likeness: 'akin' })
  expect(matchSex('F')(printed('F / W'))).toMatchObject({ value: 'F' })
  expect(matchSex('F')(printed('M'))).toBeNull()
  expect(matchDocumentCode('P')(printed('PASSEPORT'))).toMatchObject({ value: 'P', likeness: 'akin' })
  expect(matchDocumentCode('P')(printed('PLACE OF BIRTH'))).toBeNull()
})
