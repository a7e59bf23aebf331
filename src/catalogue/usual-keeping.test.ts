import { expect, test } from 'vitest'
import { documentTypes } from './catalogue.ts'
import { queueOf } from './queue-of.ts'
import { usualKeeping } from './usual-keeping.ts'

test('no picture of a document of a person or of a bank card is kept unless somebody says so', () => {
  const private_ = documentTypes().filter(({ key }) => ['identity', 'cards'].includes(queueOf(key)))
  expect(private_.length).toBeGreaterThan(50)
  for (const { key } of private_) expect([key, usualKeeping(key)]).toEqual([key, { picture: 'extract-only', fields: 'keep' }])
  // It may be a passport.
  expect(usualKeeping(null).picture).toBe('extract-only')
})

test.each(['commercial-invoice', 'general-page', 'number-plate'])('the picture of %s is kept', (key) => {
  expect(documentTypes().some((each) => each.key === key)).toBe(true)
  expect(usualKeeping(key)).toEqual({ picture: 'keep', fields: 'keep' })
})

test('a type whose file is missing today loses nothing', () => {
  expect(usualKeeping('staff-pass').picture).toBe('keep')
})
