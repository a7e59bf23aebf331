import type { RecordStatus } from '../record.ts'
import type { Keeping } from './keeping.ts'

const minuteMs = 60_000
const dayMs = 24 * 60 * minuteMs

/** Nobody works on it any more: what is kept for a time is counted from there. */
export const settledStatuses = ['verified', 'passed', 'exported', 'rejected'] as const satisfies readonly RecordStatus[]

/** As much of a record as decides when something of it goes. Times are milliseconds since 1970. */
export interface KeptRecord {
  keeping: Keeping
  /** When it was settled; null while it is open. */
  settledAt: number | null
  isHeld: boolean
  /** How long its settling can be undone. */
  undoMinutes: number
}

/** How long after the settling its pictures go, in milliseconds; null: not by themselves. Never before the time to undo is over. */
export function pictureDelayMs(keeping: Keeping, undoMinutes: number): number | null {
  const undoMs = undoMinutes * minuteMs
  if (keeping.picture === 'keep') return null
  return keeping.picture === 'extract-only' ? undoMs : Math.max(undoMs, keeping.picture.days * dayMs)
}

/** How long after the settling the record goes, in milliseconds; null: not by itself. */
export function fieldsDelayMs({ fields }: Keeping, undoMinutes: number): number | null {
  return fields === 'keep' ? null : Math.max(undoMinutes * minuteMs, fields.days * dayMs)
}

/**
 * When a picture goes that these records share, each showing a document of its own; null: not as things stand. The
 * strictest of their rules counts, but none of them may still be open or taken back, or held.
 */
export function pictureDueAt(records: readonly KeptRecord[]): number | null {
  const dues: number[] = []
  let undoneUntil = 0
  for (const { keeping, settledAt, isHeld, undoMinutes } of records) {
    if (settledAt === null || isHeld) return null
    undoneUntil = Math.max(undoneUntil, settledAt + undoMinutes * minuteMs)
    const delayMs = pictureDelayMs(keeping, undoMinutes)
    if (delayMs !== null) dues.push(settledAt + delayMs)
  }
  return dues.length === 0 ? null : Math.max(undoneUntil, Math.min(...dues))
}

/** When a record goes with all its values; null: not as things stand. */
export function fieldsDueAt({ keeping, settledAt, isHeld, undoMinutes }: KeptRecord): number | null {
  const delayMs = fieldsDelayMs(keeping, undoMinutes)
  return settledAt === null || isHeld || delayMs === null ? null : settledAt + delayMs
}
