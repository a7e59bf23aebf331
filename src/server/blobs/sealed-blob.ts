import { randomBytes } from 'node:crypto'
import { type Keyring, wrappedBytes } from '../keys/keyring.ts'
import { keyBytes, seal, unseal } from '../keys/seal.ts'

/** A blob as its file holds it: this mark, its own key wrapped, and its bytes sealed under that key. No picture, PDF, archive or XML begins so. */
const mark = Buffer.from('CCB\u0001', 'latin1')

/** Where a blob's key stands: overwriting it destroys the blob. */
export const blobKeyPlace = { from: mark.length, bytes: wrappedBytes }

const placeOf = (name: string) => `blob ${name}`

export function isSealedBlob(file: Uint8Array): boolean {
  return mark.equals(file.subarray(0, mark.length))
}

export function sealBlob(keyring: Keyring, name: string, bytes: Uint8Array): Buffer {
  const key = randomBytes(keyBytes)
  return Buffer.concat([mark, keyring.wrap(key, placeOf(name)), seal(key, bytes, placeOf(name))])
}

/** Throws where the file was changed, or stands under another name, or its key is none of ours. */
export function openBlob(keyring: Keyring, name: string, file: Uint8Array): Buffer {
  const key = isSealedBlob(file) ? keyring.unwrap(wrappedKeyOf(file), placeOf(name)) : null
  const bytes = key && unseal(key, file.subarray(blobKeyPlace.from + blobKeyPlace.bytes), placeOf(name))
  if (bytes === null) throw new Error(`blob ${name.slice(0, 8)} does not open: its file was changed, or was sealed by another installation`)
  return bytes
}

/** Its key under the newest wrapping key, to be written over the one that it has; null where it is already, or does not open. */
export function wrapAnew(keyring: Keyring, name: string, head: Uint8Array): Buffer | null {
  const wrapped = wrappedKeyOf(head)
  const key = isSealedBlob(head) && !keyring.isWrappedAnew(wrapped) ? keyring.unwrap(wrapped, placeOf(name)) : null
  return key && keyring.wrap(key, placeOf(name))
}

function wrappedKeyOf(file: Uint8Array): Uint8Array {
  return file.subarray(blobKeyPlace.from, blobKeyPlace.from + blobKeyPlace.bytes)
}
