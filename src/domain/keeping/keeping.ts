import { z } from 'zod'

/** A hundred years: what is meant to stay longer is kept for good. */
export const mostDays = 36_500

const forDays = z.object({ days: z.coerce.number().int().min(1).max(mostDays) })

/**
 * How long the pictures of a record stay. `extract-only`: until it is settled and the time to undo is over. `days`: from
 * the day it was settled. `keep`: until somebody deletes the record.
 */
const pictureKeepingSchema = z.union([z.literal('extract-only'), z.literal('keep'), forDays])

/** How long its values stay, and with them the record; `days` from the day it was settled. */
const fieldsKeepingSchema = z.union([z.literal('keep'), forDays])

/** What becomes of the records of one document type. */
export const keepingSchema = z.object({ picture: pictureKeepingSchema, fields: fieldsKeepingSchema })
export type Keeping = z.infer<typeof keepingSchema>

/** Minutes in which a picture comes back with a settled record that is opened again. */
export const usualUndoMinutes = 10
/** Longer is no undo any more, but a copy that is kept. */
export const mostUndoMinutes = 60

/** What is set; types that are not named are kept as is usual for them. */
export const keepingPolicySchema = z.object({
  undoMinutes: z.coerce.number().int().min(0).max(mostUndoMinutes).default(usualUndoMinutes),
  types: z.record(z.string(), keepingSchema).default({}),
})
export type KeepingPolicy = z.infer<typeof keepingPolicySchema>
