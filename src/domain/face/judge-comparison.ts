import { z } from 'zod'
import { faceBasisSchema } from './face-basis.ts'
import { facePictureSchema } from './seen-face.ts'
import { valueOnScale } from './value-on-scale.ts'

/**
 * Of the likeness of two faces, -1..1. Measured on 568 pairs of one person and 9462 of two, press photographs: at 0.35
 * 0.88 % of the former are below and 0.021 % of the latter above; the most alike two people had 0.41.
 */
export const comparisonLimits = {
  /** Below this: different people. */
  differentBelow: 0.28,
  /** Above this: the same person. Between the two somebody has to look. */
  sameAbove: 0.4,
  /** Where there is only yes and no. */
  yesFrom: 0.35,
}
/** As alike as pictures of one person usually are. */
const veryAlike = 0.6

export const likenessVerdictSchema = z.enum(['same', 'unsure', 'different'])
export type LikenessVerdict = z.infer<typeof likenessVerdictSchema>

/** Whether two pictures show the same person: a hint for a person, not a proof. */
export const faceComparisonSchema = z.object({
  /** Null where a picture shows no face. */
  verdict: likenessVerdictSchema.nullable(),
  /** Cosine of what makes the two faces, -1..1. */
  likeness: z.number().nullable(),
  /** The two pictures, in the order given. */
  pictures: z.tuple([facePictureSchema, facePictureSchema]),
  basis: faceBasisSchema,
})
export type FaceComparison = z.infer<typeof faceComparisonSchema>

export function judgeLikeness(likeness: number): LikenessVerdict {
  if (likeness < comparisonLimits.differentBelow) return 'different'
  return likeness > comparisonLimits.sameAbove ? 'same' : 'unsure'
}

/** Product of two vectors of length 1. */
export function likenessOf(one: ArrayLike<number>, other: ArrayLike<number>): number {
  let sum = 0
  for (let index = 0; index < one.length; index++) sum += (one[index] ?? 0) * (other[index] ?? 0)
  return sum
}

/** 0..100, for programs made for the reference. */
export function likenessValue(likeness: number): number {
  return valueOnScale(likeness, { turnsAt: comparisonLimits.yesFrom, highest: veryAlike })
}
