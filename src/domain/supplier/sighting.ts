import { z } from 'zod'

/** Verified invoices of one supplier that say the same of it. */
export const sightingSchema = z.object({
  /** What they say, by field. */
  values: z.record(z.string(), z.string()),
  /** How many they are. */
  invoices: z.number().int().min(1),
  /** The one that was verified last, and the day on it. */
  last: z.object({ recordId: z.uuid(), day: z.iso.date() }),
})
export type Sighting = z.infer<typeof sightingSchema>
