import { describe, expect, it } from 'vitest'
import { createOnceKeys } from './once-keys.ts'

describe('createOnceKeys', () => {
  it('keeps the key of a try until it is answered', () => {
    const { keyOf, settle } = createOnceKeys()
    const first = keyOf({ format: 'csv' })
    expect(keyOf({ format: 'csv' })).toBe(first)
    expect(keyOf({ format: 'json' })).not.toBe(first)
    settle({ format: 'csv' })
    expect(keyOf({ format: 'csv' })).not.toBe(first)
  })
})
