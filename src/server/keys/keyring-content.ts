import { generateKeyPairSync, randomBytes } from 'node:crypto'
import { z } from 'zod'
import { keyBytes } from './seal.ts'

const key = z.base64().refine((text) => keyOf(text).length === keyBytes)
const wrappingKey = z.object({ id: z.number().int().min(1).max(255), key })

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

const newKey = () => randomBytes(keyBytes).toString('base64')

/** A keyring as it is on the first day; `known` is what was there before there were keyrings. */
export function newKeyringContent(known: Partial<Pick<KeyringContent, 'session' | 'history'>>): KeyringContent {
  return {
    blobNames: newKey(),
    words: newKey(),
    session: known.session ?? randomBytes(keyBytes).toString('base64url'),
    history: known.history ?? generateKeyPairSync('ed25519').privateKey.export({ format: 'pem', type: 'pkcs8' }).toString(),
    wrapping: [{ id: 1, key: newKey() }],
  }
}

const mostId = 255

/** With one more wrapping key, which everything is wrapped under from now on. */
export function withNewWrappingKey(content: KeyringContent): KeyringContent {
  const used = new Set(content.wrapping.map(({ id }) => id))
  const last = content.wrapping.at(-1)?.id ?? 0
  const id = Array.from({ length: mostId }, (_, index) => ((last + index) % mostId) + 1).find((free) => !used.has(free))
  if (id === undefined) throw new Error('every number of a wrapping key is in use')
  return { ...content, wrapping: [...content.wrapping, { id, key: newKey() }] }
}

/** Without the wrapping keys that were replaced: call it when nothing is under them any more. */
export function withoutOldWrappingKeys(content: KeyringContent): KeyringContent {
  return { ...content, wrapping: content.wrapping.slice(-1) }
}
