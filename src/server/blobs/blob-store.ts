/** Keeps files by what they hold: a blob's name is the lower-case hex SHA-256 of its bytes, so it never changes. */
export interface BlobStore {
  /** Resolves with the name once the bytes are safe on disk: call it before the row that names the blob commits. */
  put: (bytes: Uint8Array) => Promise<string>
  /** The bytes, or null when there is no such blob. */
  get: (name: string) => Promise<Uint8Array | null>
  has: (name: string) => Promise<boolean>
  /** Destroys a blob; one that is not there is no failure. */
  delete: (name: string) => Promise<void>
  /** Names of all blobs, in no order. */
  list: () => AsyncIterable<string>
  /** Names of blobs that were put before `before`: only such may be swept as orphans. */
  listOlderThan: (before: Date) => AsyncIterable<string>
}
