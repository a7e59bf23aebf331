import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bytesField, readFields, textField, textOf, varintField, writeFields } from './protobuf.ts'

const number = fc.integer({ min: 1, max: 500 })
const field = fc.oneof(
  fc.tuple(number, fc.uint8Array({ maxLength: 300 })).map(([at, bytes]) => bytesField(at, bytes)),
  fc.tuple(number, fc.integer({ min: 0, max: 2 ** 40 })).map(([at, value]) => varintField(at, value)),
)

test('what is written is read', () => {
  fc.assert(
    fc.property(fc.array(field), (fields) => {
      const back = readFields(writeFields(fields))
      expect(back.map(({ bytes, ...rest }) => ({ ...rest, bytes: [...bytes] }))).toEqual(
        fields.map(({ bytes, ...rest }) => ({ ...rest, bytes: [...bytes] })),
      )
    }),
  )
})

test('text comes back', () => {
  expect(textOf(readFields(writeFields([textField(3, 'sigmoid_0.tmp_0')]))[0])).toBe('sigmoid_0.tmp_0')
})
