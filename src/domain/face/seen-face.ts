import { z } from 'zod'

/** Where a face is: fractions of the upright picture. */
const faceBoxSchema = z.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() })

export const seenFaceSchema = z.object({
  box: faceBoxSchema,
  /** In pixels of the picture as it was given. */
  heightPx: z.number(),
  /** How sure the detector is that it is one, 0..1. */
  score: z.number(),
})
export type SeenFace = z.infer<typeof seenFaceSchema>

/** Why an answer about a face is worth less, or is none. */
export const faceWarningSchema = z.enum(['no-face', 'several-faces', 'small-face', 'turned-face', 'few-frames'])
export type FaceWarning = z.infer<typeof faceWarningSchema>

/** What a picture shows of faces, and which of them an answer is about. */
export const facePictureSchema = z.object({
  /** The largest first. */
  faces: z.array(seenFaceSchema),
  /** The place in `faces` of the one that was looked at; null where there is none. */
  chosen: z.number().int().nullable(),
  warnings: z.array(faceWarningSchema),
})
export type FacePicture = z.infer<typeof facePictureSchema>
