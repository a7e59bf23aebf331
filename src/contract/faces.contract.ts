import { z } from 'zod'
import { oc } from '@orpc/contract'
import { faceCheckSchema, faceDecisionSchema } from '#domain/face/face-check.ts'
import { faceComparisonSchema } from '#domain/face/judge-comparison.ts'
import { quadSchema } from '#domain/geometry.ts'
import { errorsOf } from './errors-of.ts'

const tags = ['faces']
const id = z.uuid()

const facesSchema = z.object({
  /** Whether faces may be looked at, and can be. */
  isOn: z.boolean(),
  /** All comparisons of the record, newest first. */
  checks: z.array(faceCheckSchema),
})
export type Faces = z.infer<typeof facesSchema>

const comparedSchema = z.object({
  /** Names the comparison, for what a person then says of it. */
  check: z.uuid(),
  /** The document's part that was looked at: corners on the upright page. */
  portrait: z.object({ page: z.number().int(), quad: quadSchema }),
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
    .input(z.object({ id, file: z.file() }))
    .output(comparedSchema)
    .errors(
      errorsOf(
        'file.empty',
        'file.kind-unknown',
        'file.animated',
        'file.cut-short',
        'file.too-many-pixels',
        'file.too-large',
        'file.too-heavy',
        'record.not-found',
        'record.not-ready',
        'picture.destroyed',
        'faces.off',
      ),
    ),
  decide: oc
    .route({
      method: 'POST',
      path: '/records/{id}/faces/{check}/decision',
      tags,
      summary: 'Say what you see: the same person, not sure, or a different person with the reason',
    })
    .input(z.object({ id, check: z.uuid(), says: faceDecisionSchema, reason: z.string().trim().max(500).default('') }))
    .output(facesSchema)
    .errors(errorsOf('record.not-found', 'faces.off', 'faces.no-check', 'faces.no-reason')),
}
