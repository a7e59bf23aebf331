import { z } from 'zod'
import { nobody, ownCompanySchema } from './own-company.ts'
import { sightingSchema } from './supplier/sighting.ts'

/** What is known beside a document when it is judged. */
export const knownSchema = z.object({
  /** What earlier invoices say of its supplier, the last one first. */
  sightings: z.array(sightingSchema),
  /** Who should be its buyer. */
  own: ownCompanySchema,
})
export type Known = z.infer<typeof knownSchema>

export const nothingKnown: Known = { sightings: [], own: nobody }
