/** Where a shot came from, as the contract names it. */
export type ShotOrigin = 'camera' | 'file' | 'paste' | 'specimen'

/** A document that was captured here: one or more shots that become one record. */
export interface OutboxDocument {
  key: string
  /** Null until the server made the record of the first shot. */
  recordId: string | null
  /** Fixed by the person; null lets the engine find out. */
  documentType: string | null
  origin: ShotOrigin
  reference: string
  /** Milliseconds since 1970. */
  addedAt: number
  /** When it is to be deleted for good: the time to undo runs until then. Null: it stays. */
  removeAt: number | null
}

/** One picture of a document, on its way to the server. */
export interface OutboxShot {
  /** Also its idempotency key: sent twice, it makes no twin. */
  key: string
  documentKey: string
  /** Place in its document, from 0. */
  order: number
  side: 'front' | 'back'
  fileName: string
  mediaType: string
  bytes: number
  addedAt: number
  /** `waiting`: to be sent. `sent`: the server has it. `refused`: the server will not take it; `problem` says why. */
  state: 'waiting' | 'sent' | 'refused'
  problem: { code: string; sentence: string } | null
  attempts: number
  /** Seen by the person after the server had it: only then the picture here is let go. */
  seen: boolean
}
