/** Keeps files by what they hold: a blob's name is a keyed hash of its bytes in 64 hex digits, so it never changes. */
export interface BlobStore {
  /** The name that these bytes have, whether they are kept or not. */
  nameOf: (bytes: Uint8Array) => string
  /** Resolves with the name once the bytes are safe on disk: call it before the row that names the blob commits. */
  put: (bytes: Uint8Array) => Promise<string>
  /** The bytes, or null when there is no such blob. */
  get: (name: string) => Promise<Uint8Array | null>
  has: (name: string) => Promise<boolean>
  /** Destroys a blob, its key first; one that is not there is no failure. */
  delete: (name: string) => Promise<void>
  /** Names of all blobs, in no order. */
  list: () => AsyncIterable<string>
  /** Names of blobs that were put before `before`: only such may be swept as orphans. */
  listOlderThan: (before: Date) => AsyncIterable<string>
  /** Names of blobs that an earlier version put, in clear. */
  listClear: () => AsyncIterable<string>
  /** Brings every blob's key under the newest wrapping key; resolves with how many were not yet. */
  wrapAnew: () => Promise<number>
}
