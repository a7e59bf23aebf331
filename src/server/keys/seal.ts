import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'

/** AES-256-GCM as NIST SP 800-38D has it: a nonce of 12 bytes, a tag of 16. */
export const keyBytes = 32
const nonceBytes = 12
const tagBytes = 16
export const sealBytes = nonceBytes + tagBytes

/**
 * What stands in the returned bytes, under the 32-byte `key`: nonce, ciphertext, tag. `place` says where it belongs and
 * is vouched for with it, so that what was sealed for one place does not open at another.
 */
export function seal(key: Uint8Array, bytes: Uint8Array, place: string): Buffer {
  const nonce = randomBytes(nonceBytes)
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(place))
  return Buffer.concat([nonce, cipher.update(bytes), cipher.final(), cipher.getAuthTag()])
}

/** What `seal` was given, or null where key or place are others or a bit was changed. */
export function unseal(key: Uint8Array, sealed: Uint8Array, place: string): Buffer | null {
  if (sealed.length < sealBytes) return null
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, nonceBytes), { authTagLength: tagBytes })
  decipher.setAAD(Buffer.from(place)).setAuthTag(sealed.subarray(-tagBytes))
  try {
    return Buffer.concat([decipher.update(sealed.subarray(nonceBytes, -tagBytes)), decipher.final()])
  } catch {
    return null
  }
}
