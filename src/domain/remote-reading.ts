import { z } from 'zod'
import { remoteOutcomeSchema } from './remote-outcome.ts'

/** What became of a record at the remote API, as its history has it. */
export const remoteReadingSchema = z.object({
  /** Where its pictures went, or would have. */
  host: z.string(),
  at: z.iso.datetime(),
  outcome: remoteOutcomeSchema,
})
export type RemoteReading = z.infer<typeof remoteReadingSchema>

/** Who reads a record when it is read again: as is chosen for its type; the remote API once more; or our own engine alone. */
export const readBySchema = z.enum(['choice', 'remote', 'here'])
export type ReadBy = z.infer<typeof readBySchema>

/** How long an answer is waited for when a document is read. */
export const remoteTimeoutSeconds = 20
