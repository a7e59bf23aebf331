import { expect, test } from 'vitest'
import { createHeavyFiles } from './heavy-files.ts'

const file = (text: string): Uint8Array => new TextEncoder().encode(text)

test('a page that was given up is known by its contents, for a while', () => {
  let minutes = 0
  const heavy = createHeavyFiles(() => minutes * 60_000)
  heavy.add({ bytes: file('heavy'), frame: 3 })
  const known = () => [file('heavy'), file('other')].flatMap((bytes) => [3, 0].map((frame) => heavy.has({ bytes, frame })))
  expect(known()).toEqual([true, false, false, false])
  minutes = 9
  expect(known()).toEqual([true, false, false, false])
  minutes = 11
  expect(known()).toEqual([false, false, false, false])
})

test('it remembers no more than a thousand, the newest', () => {
  const heavy = createHeavyFiles(() => 0)
  const bytes = file('heavy')
  for (let frame = 0; frame <= 1000; frame += 1) heavy.add({ bytes, frame })
  expect([0, 1, 1000].map((frame) => heavy.has({ bytes, frame }))).toEqual([false, true, true])
})
