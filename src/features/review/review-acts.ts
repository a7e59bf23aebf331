import type { FieldEdit } from '#domain/apply-field-edits.ts'

/** What a person can do with the record that is open. */
export interface ReviewActs {
  /** Several are undone as one. */
  edit: (...edits: [FieldEdit, ...FieldEdit[]]) => void
  /** Brings the keyboard to a field. */
  goTo: (field: string) => void
  /** To the next open matter; to Verify when there is none. */
  goOn: () => void
  /** Accepts the field as it stands and goes on; with nothing left, verifies. */
  accept: () => void
  /** Takes the numbered reading of the focused field, from 0. */
  choose: (place: number) => boolean
  /** Back to the machine's value. */
  withdraw: () => boolean
  /** A new row below another, or at the end of a table; the keyboard goes to it. */
  addRow: (table: string, below: number | null) => void
  /** A row goes with all its values. */
  removeRow: (table: string, row: number) => void
  /** What a failing rule must have meant; false where the focused cell has no such value. */
  repair: () => boolean
  /** Opens the earlier invoice that the focused field is held against, else the first that one is; false where there is none. */
  openEarlier: () => boolean
  /** Edit the focused field at its doubt. */
  editAtDoubt: () => void
  /** Verifies, or goes to the first thing that is in the way and says it. */
  verify: () => void
  acceptRule: (rule: string, reason: string) => void
  reject: (reason: string) => void
  postpone: (until: Date) => void
  reopen: (reason: string) => void
  undo: () => void
  redo: () => void
}
