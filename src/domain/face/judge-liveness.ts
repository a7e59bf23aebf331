import { z } from 'zod'
import { faceBasisSchema } from './face-basis.ts'
import { facePictureSchema } from './seen-face.ts'
import { valueOnScale } from './value-on-scale.ts'

/**
 * Of how much one picture looks like a person in front of the camera, 0..1. Measured on 228 pictures of a telephone's screen:
 * none had 0.3, 2.2 % had 0.1; of genuine ones in good light 95 to 97 % have 0.3, of a dim webcam's 67 %. A mask of
 * paper passes with 0.999.
 */
export const stillLimits = { nonLivingBelow: 0.1, livingFrom: 0.3 }

export const livenessVerdictSchema = z.enum(['living', 'unsure', 'non-living'])
export type LivenessVerdict = z.infer<typeof livenessVerdictSchema>

/** Whether a picture looks like one of a living person: a hint for a person, not a proof; not certified against spoofing. */
export const stillLivenessSchema = z.object({
  /** Null where the picture shows no face. */
  verdict: livenessVerdictSchema.nullable(),
  /** 0..1 */
  score: z.number().nullable(),
  picture: facePictureSchema,
  basis: faceBasisSchema,
})
export type StillLiveness = z.infer<typeof stillLivenessSchema>

export function judgeScore(score: number, { nonLivingBelow, livingFrom }: typeof stillLimits): LivenessVerdict {
  if (score < nonLivingBelow) return 'non-living'
  return score >= livingFrom ? 'living' : 'unsure'
}

/** 0..100, for programs made for the reference. */
export function livenessValue(score: number): number {
  return valueOnScale(score, { turnsAt: stillLimits.livingFrom, highest: 1 })
}
