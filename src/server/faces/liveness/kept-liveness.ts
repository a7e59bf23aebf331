import type { z } from 'zod'
import { type LivenessCheck, livenessCheckSchema } from '#domain/face/liveness-check.ts'
import type { EventRow } from '../../database/schema.ts'
import type { NewEvent } from '../../records/records-repository.ts'

// Kept in the record's history, of which nothing can ever be destroyed: so no picture, no frame, no vector and no score is in it.
const judged = 'liveness-judged'

const judgedData = livenessCheckSchema.omit({ at: true, who: true })

export type JudgedData = z.infer<typeof judgedData>

export function judgedEvent(data: JudgedData): NewEvent {
  return { kind: judged, data }
}

/** What was judged in a record's history, newest first as the events are. */
export function keptLiveness(events: readonly EventRow[]): LivenessCheck[] {
  return events.flatMap(({ kind, at, who, data }) => (kind === judged ? [{ ...judgedData.parse(data), at: at.toISOString(), who }] : []))
}
