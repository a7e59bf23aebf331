import { z } from 'zod'
import { type FaceCheck, faceCheckSchema, faceDecisionSchema } from '#domain/face/face-check.ts'
import type { FaceComparison } from '#domain/face/judge-comparison.ts'
import type { EventRow } from '../database/schema.ts'
import type { NewEvent } from '../records/records-repository.ts'

// Kept in the record's history, of which nothing can ever be destroyed: so no picture, no vector and no likeness is in it.
const compared = 'faces-compared'
const decided = 'faces-decided'

const checkData = faceCheckSchema.pick({ verdict: true, warnings: true, basis: true }).extend({ check: z.uuid() })
const decisionData = z.object({ check: z.uuid(), says: faceDecisionSchema, reason: z.string() })

export function comparedEvent(check: string, { verdict, pictures: [document, person], basis }: FaceComparison): NewEvent {
  return { kind: compared, data: { check, verdict, warnings: { document: document.warnings, person: person.warnings }, basis } }
}

/** Of two pictures that are of no record. */
export function twoComparedEvent({ verdict, basis }: FaceComparison): NewEvent {
  return { kind: 'two-pictures-compared', data: { verdict, basis } }
}

export function decidedEvent(decision: z.infer<typeof decisionData>): NewEvent {
  return { kind: decided, source: 'person', data: decision }
}

/** The comparisons of a record's history and what people then said, newest first as the events are. */
export function keptChecks(events: readonly EventRow[]): FaceCheck[] {
  // Read oldest first, so that the last word counts.
  const decisions = new Map(
    events.toReversed().flatMap(({ kind, at, who, data }) => {
      if (kind !== decided) return []
      const { check, says, reason } = decisionData.parse(data)
      return [[check, { at: at.toISOString(), who, says, reason }]]
    }),
  )
  return events.flatMap(({ kind, at, who, data }) => {
    if (kind !== compared) return []
    const { check: id, ...told } = checkData.parse(data)
    return [{ id, at: at.toISOString(), who, ...told, decision: decisions.get(id) ?? null }]
  })
}
