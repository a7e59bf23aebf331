import { type KeyObject, createPublicKey, sign, verify } from 'node:crypto'
import type { SignedHead } from './history-repository.ts'

/** What the server vouches for the chain with: an Ed25519 key that never leaves its keyring. */
export interface HistoryKey {
  /** SPKI, base64: who holds a signed head can check it by this. */
  publicKey: string
  sign: (head: Omit<SignedHead, 'signature'>) => SignedHead
}

const textOf = ({ eventId, hash, at }: Omit<SignedHead, 'signature'>): Buffer =>
  Buffer.from(`countercheck history\n${eventId}\n${hash}\n${at.toISOString()}\n`)

export function historyKeyOf(privateKey: KeyObject): HistoryKey {
  const publicKey = createPublicKey(privateKey).export({ format: 'der', type: 'spki' }).toString('base64')
  return { publicKey, sign: (head) => ({ ...head, signature: sign(null, textOf(head), privateKey) }) }
}

/** False also for what is no key at all. */
export function isSignedBy(publicKey: string, head: SignedHead): boolean {
  try {
    const key = createPublicKey({ key: Buffer.from(publicKey, 'base64'), format: 'der', type: 'spki' })
    return verify(null, textOf(head), key, head.signature)
  } catch {
    return false
  }
}
