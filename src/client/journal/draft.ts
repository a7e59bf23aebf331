import type { FieldEdit } from '#contract/records.contract.ts'

/** A person's value of one field that the server has not acknowledged. */
export interface Draft extends FieldEdit {
  recordId: string
  /** What the server held when the person began, or last acknowledged: tells whether somebody else changed it since. */
  baseValue: string | null
  /** The record's version that the person saw with it. */
  baseVersion: number
  /** Set when somebody else changed the same field to another value; it is not sent until the person chooses. */
  clash: { theirs: string | null; changedAt: string } | null
  /** Code of the server's refusal (`record.not-open`, ...); it is kept, and not sent again by itself. */
  refused: string | null
}

export interface StoredDraft extends Draft {
  /** New with every keystroke: an acknowledged save removes the row only where nothing was typed since. */
  token: string
  /** Milliseconds since 1970. */
  editedAt: number
}

export interface StoredSend {
  recordId: string
  onceKey: string
  version: number
  edits: FieldEdit[]
  /** Tokens of the drafts as they were sent, by field. */
  tokens: Record<string, string>
}
