import { generateKeyPairSync, randomBytes } from 'node:crypto'
import { z } from 'zod'
import { keyBytes } from './seal.ts'

const key = z.base64().refine((text) => keyOf(text).length === keyBytes)
/** Says under which wrapping key something is. By chance, so that keyrings of two installations can be put together. */
export const keyIdBytes = 4
const wrappingKey = z.object({ id: z.string().regex(/^[0-9a-f]{8}$/), key })

/** What the keyring's file holds, sealed under the master key. Keys are base64. */
export const keyringContent = z.object({
  blobNames: key,
  words: key,
  session: z.string().min(32),
  /** PKCS #8, PEM. */
  history: z.string(),
  /** The newest last; the older ones until nothing is under them any more. */
  wrapping: z.array(wrappingKey).min(1),
})
export type KeyringContent = z.infer<typeof keyringContent>
export type WrappingKey = z.infer<typeof wrappingKey>

export function keyOf(base64: string): Buffer {
  return Buffer.from(base64, 'base64')
}

const newWrappingKey = () => ({ id: randomBytes(keyIdBytes).toString('hex'), key: newKey() })

const newKey = () => randomBytes(keyBytes).toString('base64')

/** A keyring as it is on the first day; `known` is what was there before there were keyrings. */
export function newKeyringContent(known: Partial<Pick<KeyringContent, 'session' | 'history'>>): KeyringContent {
  return {
    blobNames: newKey(),
    words: newKey(),
    session: known.session ?? randomBytes(keyBytes).toString('base64url'),
    history: known.history ?? generateKeyPairSync('ed25519').privateKey.export({ format: 'pem', type: 'pkcs8' }).toString(),
    wrapping: [newWrappingKey()],
  }
}

/**
 * The keys for what comes back from a backup: names and words as there, and whatever was wrapped here or there opens.
 * What vouches for this installation's sessions and history stays.
 */
export function withKeysOf(own: KeyringContent, { blobNames, words, wrapping }: KeyringContent): KeyringContent {
  const ids = new Set(own.wrapping.map(({ id }) => id))
  return { ...own, blobNames, words, wrapping: [...wrapping.filter(({ id }) => !ids.has(id)), ...own.wrapping] }
}

/** With one more wrapping key, which everything is wrapped under from now on. */
export function withNewWrappingKey(content: KeyringContent): KeyringContent {
  return { ...content, wrapping: [...content.wrapping, newWrappingKey()] }
}

/** Without the wrapping keys that were replaced: call it when nothing is under them any more. */
export function withoutOldWrappingKeys(content: KeyringContent): KeyringContent {
  return { ...content, wrapping: content.wrapping.slice(-1) }
}
