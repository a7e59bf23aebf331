import { z } from 'zod'
import { oc } from '@orpc/contract'
import { faceCheckSchema, faceDecisionSchema } from '#domain/face/face-check.ts'
import { faceComparisonSchema } from '#domain/face/judge-comparison.ts'
import { quadSchema } from '#domain/geometry.ts'
import { errorsOf } from './errors-of.ts'
import { facePictureErrors } from './face-picture-errors.ts'

const tags = ['faces']
const id = z.uuid()

/** Which face of a picture is meant: the one nearest to this place, `x,y` in fractions of the picture; the largest when left out. */
const place = z.string().regex(/^(0(\.\d{1,6})?|1),(0(\.\d{1,6})?|1)$/)

const portraitSchema = z.object({
  page: z.number().int(),
  /** The part of the upright page that is looked at. */
  quad: quadSchema,
  /** False where no portrait was found on the document, or it shows no face, so that one is looked for on the whole page. */
  isFound: z.boolean(),
})

const facesSchema = z.object({
  /** Whether faces may be looked at, and can be. */
  isOn: z.boolean(),
  /** Where the document's face is looked for; null where its picture is destroyed, or not read yet. */
  portrait: portraitSchema.nullable(),
  /** Whoever was not sure, so that a second person is to look; null where nobody waits for one. */
  askedBy: z.string().nullable(),
  /** All comparisons of the record, newest first. */
  checks: z.array(faceCheckSchema),
})
export type Faces = z.infer<typeof facesSchema>

const comparedSchema = z.object({
  /** Names the comparison, for what a person then says of it. */
  check: z.uuid(),
  portrait: portraitSchema,
  /** The document first, then the person. */
  comparison: faceComparisonSchema,
  faces: facesSchema,
})
export type ComparedFaces = z.infer<typeof comparedSchema>

/** The person on a document beside the one who shows it: hints for a person, never proofs. Off until an admin turns it on. */
export const facesContract = {
  list: oc
    .route({ method: 'GET', path: '/records/{id}/faces', tags, summary: 'How a record’s portrait was compared with people' })
    .input(z.object({ id }))
    .output(facesSchema)
    .errors(errorsOf('record.not-found')),
  compare: oc
    .route({
      method: 'POST',
      path: '/records/{id}/faces',
      tags,
      summary: 'Compare a record’s portrait with a picture of somebody',
      description:
        'A hint for a person, not a proof. The picture is not kept, nor is how alike the two are: the record’s history keeps that they were compared, by whom, what the hint was, and the networks and limits that it rests on.',
    })
    .input(z.object({ id, file: z.file(), documentAt: place.optional(), personAt: place.optional() }))
    .output(comparedSchema)
    .errors({ ...facePictureErrors, ...errorsOf('record.not-found', 'record.not-ready', 'picture.destroyed') }),
  compareTwo: oc
    .route({
      method: 'POST',
      path: '/faces/comparison',
      tags,
      summary: 'Compare the faces of two pictures that are of no record',
      description:
        'A hint for a person, not a proof. Neither picture is kept, nor how alike the two are: the history keeps that somebody compared two pictures, and what the hint rests on.',
    })
    .input(z.object({ one: z.file(), other: z.file(), oneAt: place.optional(), otherAt: place.optional() }))
    .output(z.object({ comparison: faceComparisonSchema }))
    .errors(facePictureErrors),
  decide: oc
    .route({
      method: 'POST',
      path: '/records/{id}/faces/{check}/decision',
      tags,
      summary: 'Say what you see: the same person, not sure, or a different person with the reason',
      description: 'Whoever is not sure asks a second person: until somebody else says what they see, the record waits for it.',
    })
    .input(z.object({ id, check: z.uuid(), says: faceDecisionSchema, reason: z.string().trim().max(500).default('') }))
    .output(facesSchema)
    .errors(errorsOf('record.not-found', 'faces.off', 'faces.no-check', 'faces.no-reason', 'faces.second-person')),
}
