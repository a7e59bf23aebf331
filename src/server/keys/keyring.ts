import { type KeyObject, createHmac, createPrivateKey } from 'node:crypto'
import { type KeyringContent, type WrappingKey, keyIdBytes, keyOf } from './keyring-content.ts'
import { keyBytes, seal, sealBytes, unseal } from './seal.ts'

/** Length of a wrapped key: which wrapping key it is under, and the sealed key. */
export const wrappedBytes = keyIdBytes + keyBytes + sealBytes

/** All keys of this installation, open. */
export interface Keyring {
  /** Names a blob by what it holds, 64 hex digits; without the key nobody can tell whether a picture that they have is among ours. */
  blobName: (bytes: Uint8Array) => string
  /** A word as the blind index holds it, 64 bits in base64url: the same for the same word in the same `column`. */
  wordMark: (column: string, word: string) => string
  /** Locks a 32-byte key, for `place` alone, under the newest wrapping key. */
  wrap: (key: Uint8Array, place: string) => Buffer
  /** The key, or null where it was not wrapped here or for another place. */
  unwrap: (wrapped: Uint8Array, place: string) => Buffer | null
  /** Whether it is under a wrapping key that was replaced since. */
  isWrappedAnew: (wrapped: Uint8Array) => boolean
  /** What signs the cookies of sessions. */
  sessionSecret: string
  /** What vouches for the history: an Ed25519 private key. */
  historyKey: KeyObject
}

/** A word's mark is as long as keeps two words of an archive apart, and no longer. */
const markBytes = 8

export function keyringOf(content: KeyringContent): Keyring {
  const blobNames = keyOf(content.blobNames)
  const words = keyOf(content.words)
  const newest = newestOf(content.wrapping)
  const wrappingKeys = new Map(content.wrapping.map(({ id, key }) => [id, keyOf(key)]))
  return {
    blobName: (bytes) => createHmac('sha256', blobNames).update(bytes).digest('hex'),
    wordMark: (column, word) =>
      createHmac('sha256', words).update(`${column}\n${word}`).digest().subarray(0, markBytes).toString('base64url'),
    wrap: (key, place) => Buffer.concat([Buffer.from(newest.id, 'hex'), seal(keyOf(newest.key), key, place)]),
    unwrap: (wrapped, place) => {
      const key = wrappingKeys.get(keyIdOf(wrapped))
      return key === undefined || wrapped.length !== wrappedBytes ? null : unseal(key, wrapped.subarray(keyIdBytes), place)
    },
    isWrappedAnew: (wrapped) => keyIdOf(wrapped) === newest.id,
    sessionSecret: content.session,
    historyKey: createPrivateKey(content.history),
  }
}

const keyIdOf = (wrapped: Uint8Array) => Buffer.from(wrapped.subarray(0, keyIdBytes)).toString('hex')

function newestOf(keys: readonly WrappingKey[]): WrappingKey {
  const newest = keys.at(-1)
  if (newest === undefined) throw new Error('a keyring has a wrapping key')
  return newest
}
