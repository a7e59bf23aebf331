import { z } from 'zod'

/** A document of the demonstration, as the drawing of it lists it in documents.json. */
export const demoDocumentSchema = z.object({
  id: z.string(),
  reference: z.string(),
  /** What becomes of its record. */
  becomes: z.enum(['to-review', 'verified', 'exported', 'rejected', 'postponed']),
  /** File names beside the list, in the order of the pages. */
  pictures: z.array(z.string()),
  /** What the document says, by field: what a person would read off it. */
  values: z.record(z.string(), z.string()),
})
export type DemoDocument = z.infer<typeof demoDocumentSchema>
