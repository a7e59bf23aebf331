import type { Database } from '../database/schema.ts'

/** Every table must be named here, so that none is forgotten. What is left out belongs to a running server. */
const kept = {
  record: true,
  record_key: true,
  page: true,
  page_text: true,
  event: true,
  // Another key vouches for what is restored elsewhere, and of a history that goes back to an earlier day none may say more.
  history_signature: false,
  export_run: true,
  export_template: true,
  idempotency: true,
  setting: true,
  person: true,
  credential: true,
  two_factor: true,
  passkey: true,
  passkey_challenge: false,
  api_token: true,
  flyocr_client: true,
  flyocr_call: true,
  office_question: false,
  session: false,
  verification: false,
  sign_in_try: false,
  worker_heartbeat: false,
  migration: false,
} satisfies Record<keyof Database, boolean>

export const tablesOfOurs: readonly string[] = Object.keys(kept)
export const tablesKept: readonly string[] = Object.entries(kept).flatMap(([name, isKept]) => (isKept ? [name] : []))
