import { expect, it } from 'vitest'
import { matchName } from './match-name.ts'
import { printedText } from './printed-text.ts'

const nowhere = { cx: 0, cy: 0, width: 1, height: 1, angle: 0 }

function printed(line: string, confidence = 1) {
  return printedText([...line].map((text) => ({ text, confidence, rect: nowhere, afterGap: false, candidates: [] })))
}

const names = ['EVERBAKKE', 'KIVANC']

it.each([
  ['KIVANÇ', 'KIVANÇ'],
  ['Given names KIVANÇ', 'KIVANÇ'],
  ['Prénoms Kıvanç', 'Kıvanç'],
  // Both names in one line are no more than the zone says.
  ['KIVANÇ EVERBAKKE', 'KIVANÇ'],
])('agrees with %s', (line, value) => {
  expect(matchName({ expected: 'KIVANC', mayBeCut: false, names })(printed(line))).toMatchObject({ value, likeness: 'same' })
})

it.each(['KIVANÇ ÖMER', 'ÖMER KIVANÇ', 'Kıvanç Ömer', 'Given names KIVANÇ ÖMER'])(
  'takes no part of a longer name for the whole: %s',
  (line) => {
    const match = matchName({ expected: 'KIVANC', mayBeCut: false, names })(printed(line))
    expect(match === null || match.likeness === 'near').toBe(true)
  },
)

it('takes a short name among the holder’s names only', () => {
  const lin = (given: string) => matchName({ expected: 'LIN', mayBeCut: false, names: ['LIN', given] })
  expect(lin('MEI HUA')(printed('LIN,MEI-HUA'))).toMatchObject({ value: 'LIN', likeness: 'same' })
  expect(lin('MEI')(printed('LIN,MEI-HUA'))).toBeNull()
})

it('a letter or two that differ speak against the name only where each letter was read surely', () => {
  const match = (confidence: number) =>
    matchName({ expected: 'VIRTANEN', mayBeCut: false, names: ['VIRTANEN'] })(printed('VIRANEN', confidence))
  expect(match(0.995)).toMatchObject({ value: 'VIRANEN', likeness: 'near' })
  expect(match(0.95)).toMatchObject({ value: 'VIRANEN', likeness: 'blurred' })
})
