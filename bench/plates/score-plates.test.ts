import { expect, test } from 'vitest'
import type { Reading } from '#domain/reading.ts'
import { scorePlates } from './score-plates.ts'

const item = { id: 'a', kind: 'photo', tags: [], files: ['a.jpg'], truth: { plate: '川A·1234O', colour: 'blue' as const } }

function plate(number: string, colour: string): Reading[] {
  const common = { source: 'ocr' as const, pageIndex: 0, box: null, characters: [], notes: [] }
  return [
    { ...common, field: 'plateNumber', text: number, value: number },
    { ...common, field: 'plateColour', text: colour, value: colour },
  ]
}

test('the labelled plate is looked for in all that were read, its signs left out', () => {
  expect(scorePlates(item, [plate('川A1234O', 'blue')])).toMatchObject({ first: true, listed: true, colour: true })
  expect(scorePlates(item, [plate('京B99999', 'blue'), plate('川A1234O', 'yellow')])).toMatchObject({
    first: false,
    listed: true,
    colour: false,
  })
})

test('O for 0 is wrong, and counted apart', () => {
  expect(scorePlates(item, [plate('川A12340', 'blue')])).toMatchObject({ first: false, firstFolded: true, listed: false, colour: null })
  expect(scorePlates(item, [])).toMatchObject({ first: false, firstFolded: false, listed: false, read: [] })
})
