import { z } from 'zod'
import { faceBasisSchema } from './face-basis.ts'
import { likenessVerdictSchema } from './judge-comparison.ts'
import { faceWarningSchema } from './seen-face.ts'

/** What a person says of two faces; the machine's hint stands beside it. */
export const faceDecisionSchema = z.enum(['same', 'unsure', 'different'])
export type FaceDecision = z.infer<typeof faceDecisionSchema>

/** One comparison of a record's portrait with a person. Neither picture nor what makes a face is in it. */
export const faceCheckSchema = z.object({
  id: z.uuid(),
  at: z.iso.datetime(),
  who: z.string(),
  /** The machine's hint; null where there was a face missing. */
  verdict: likenessVerdictSchema.nullable(),
  /** Of the document, and of the person. */
  warnings: z.object({ document: z.array(faceWarningSchema), person: z.array(faceWarningSchema) }),
  basis: faceBasisSchema,
  /** Null until somebody said what they see. */
  decision: z.object({ at: z.iso.datetime(), who: z.string(), says: faceDecisionSchema, reason: z.string() }).nullable(),
})
export type FaceCheck = z.infer<typeof faceCheckSchema>
