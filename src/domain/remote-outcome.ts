import { z } from 'zod'

/** Why the remote API has read nothing. */
export const remoteReasons = [
  // Sent, and perhaps charged for.
  'timed-out',
  'cut',
  'stopped',
  'http-status',
  'xml',
  'html',
  'not-json',
  'unknown-form',
  // Asked for this document before: what was answered then was lost.
  'asked-before',
  // Surely not sent.
  'circuit-open',
  'no-connection',
  'not-offered',
] as const

/** What became of a document at the remote API. */
export const remoteOutcomeSchema = z.object({
  /** `refused`: it answered that it cannot; `no-answer`: it may have been asked, and charged for it; `not-sent`: it surely was not asked. */
  outcome: z.enum(['read', 'refused', 'no-answer', 'not-sent']),
  /** The answer's own number, as it came. */
  status: z.string().nullable(),
  /** What the answer says of itself, as it came. */
  text: z.string(),
  because: z.enum(remoteReasons).nullable(),
  httpStatus: z.number().int().nullable(),
  /** What was answered and no field takes, but pictures: kept and shown, never dropped. */
  others: z.array(z.object({ desc: z.string(), content: z.string() })),
})
export type RemoteOutcome = z.infer<typeof remoteOutcomeSchema>

export function remoteOutcome(outcome: RemoteOutcome['outcome'], told: Partial<Omit<RemoteOutcome, 'outcome'>> = {}): RemoteOutcome {
  return { status: null, text: '', because: null, httpStatus: null, others: [], ...told, outcome }
}
