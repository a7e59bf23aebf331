import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { keyBytes, seal, sealBytes, unseal } from './seal.ts'

const key = randomBytes(keyBytes)
const anyBytes = fc.uint8Array({ maxLength: 2000 })

test('what was sealed is opened again, and tells nothing but its length', () => {
  fc.assert(
    fc.property(anyBytes, fc.string(), (bytes, place) => {
      const sealed = seal(key, bytes, place)
      expect(sealed).toHaveLength(bytes.length + sealBytes)
      expect(unseal(key, sealed, place)).toEqual(Buffer.from(bytes))
      expect(seal(key, bytes, place)).not.toEqual(sealed)
    }),
  )
})

test('another key, another place, a changed bit or a cut: none opens', () => {
  fc.assert(
    fc.property(anyBytes, fc.nat(), fc.nat(), (bytes, at, cut) => {
      const sealed = seal(key, bytes, 'here')
      expect(unseal(randomBytes(keyBytes), sealed, 'here')).toBeNull()
      expect(unseal(key, sealed, 'there')).toBeNull()
      expect(unseal(key, sealed.subarray(0, cut % sealed.length), 'here')).toBeNull()
      const changed = Buffer.from(sealed)
      changed[at % sealed.length] = (changed[at % sealed.length] ?? 0) ^ (1 << (at % 8))
      expect(unseal(key, changed, 'here')).toBeNull()
    }),
  )
})
