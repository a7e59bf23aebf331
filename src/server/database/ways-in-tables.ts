import type { Selectable } from 'kysely'

/** What a device or a security key signs somebody in by. */
export interface PasskeyTable {
  id: string
  person_id: string
  /** What the authenticator calls it. */
  credential_id: string
  public_key: Buffer
  counter: number
  transports: string[]
  name: string
  made_at: Date
  used_at: Date | null
}
export type PasskeyRow = Selectable<PasskeyTable>

/** What an authenticator is to sign, until it is answered. */
export interface PasskeyChallengeTable {
  challenge: string
  /** Null where somebody signs in. */
  person_id: string | null
  address: string
  expires_at: Date
}

/** What the office's own server was asked, until the browser comes back with its answer. */
export interface OfficeQuestionTable {
  /** Hash of what its cookie says. */
  browser: string
  state: string
  nonce: string
  verifier: string
  address: string
  expires_at: Date
}
