import { z } from 'zod'
import { oc } from '@orpc/contract'
import { mostBatchFrames } from '#domain/face/film-limits.ts'
import { promptSchema } from '#domain/face/follow-prompts.ts'
import { livenessCheckSchema, stepOutcomeSchema } from '#domain/face/liveness-check.ts'
import { errorsOf } from './errors-of.ts'
import { facePictureErrors } from './face-picture-errors.ts'
import { listOf } from './list-of.ts'

const tags = ['faces']
const id = z.uuid()
const film = z.uuid()

const livenessSchema = z.object({
  /** Whether faces may be looked at, and can be. */
  isOn: z.boolean(),
  /** All that was looked at for the record, newest first. */
  checks: z.array(livenessCheckSchema),
})
export type Liveness = z.infer<typeof livenessSchema>

const judgedSchema = z.object({
  check: livenessCheckSchema,
  /** How much it looks like a person in front of the camera, 0..1; of a film the mean. It is not kept. Null where too little was seen. */
  score: z.number().nullable(),
  liveness: livenessSchema,
})
export type JudgedLiveness = z.infer<typeof judgedSchema>

const filmStateSchema = z.object({
  film,
  /** Until when it can be gone on with. */
  until: z.iso.datetime(),
  /** What was asked for up to now; the last with `outcome: null` is to be done now. What comes next nobody is told. None where nobody is to be told. */
  steps: z.array(z.object({ prompt: promptSchema, outcome: stepOutcomeSchema.nullable(), tookMs: z.number().nullable() })),
  /** How many are still to be asked for. */
  stepsLeft: z.number().int(),
  isOver: z.boolean(),
  /** Of the film up to now. */
  frames: z.number().int(),
  lengthMs: z.number(),
  /** Whether the last frame shows a face. */
  hasFace: z.boolean(),
})
export type FilmState = z.infer<typeof filmStateSchema>

const filmErrors = errorsOf('record.not-found', 'faces.off', 'film.over')

/** Whether a living person seems to be in front of the camera: hints for a person, never proofs; certified by nobody. Off until an admin turns faces on. */
export const livenessContract = {
  list: oc
    .route({ method: 'GET', path: '/records/{id}/liveness', tags, summary: 'How it was looked at whether a living person was there' })
    .input(z.object({ id }))
    .output(livenessSchema)
    .errors(errorsOf('record.not-found')),
  judgeStill: oc
    .route({
      method: 'POST',
      path: '/records/{id}/liveness/still',
      tags,
      summary: 'Look whether a picture seems to be of a living person',
      description: 'Plain prints and screens are told; masks pass. The picture is not kept, nor is the score.',
    })
    .input(z.object({ id, file: z.file() }))
    .output(judgedSchema)
    .errors({ ...facePictureErrors, ...errorsOf('record.not-found') }),
  judgeVideo: oc
    .route({
      method: 'POST',
      path: '/records/{id}/liveness/video',
      tags,
      summary: 'Look whether a short video seems to be of a living person',
      description: 'An animated WebP or GIF of at most 20 seconds. Of other kinds send the frames as a film. The video is not kept.',
    })
    .input(z.object({ id, file: z.file() }))
    .output(judgedSchema)
    .errors({ ...facePictureErrors, ...errorsOf('record.not-found', 'video.kind-unknown', 'video.too-long') }),
  begin: oc
    .route({
      method: 'POST',
      path: '/records/{id}/liveness/films',
      tags,
      summary: 'Begin a film of somebody: with steps to do, or one that was made before',
      description:
        'With `steps` the server asks for one thing after the other, in an order that it makes anew each time. A film is good once, for five minutes.',
      successStatus: 201,
    })
    .input(z.object({ id, way: z.enum(['steps', 'video']) }))
    .output(filmStateSchema)
    .errors(errorsOf('record.not-found', 'faces.off', 'film.no-room')),
  addFrames: oc
    .route({
      method: 'POST',
      path: '/records/{id}/liveness/films/{film}/frames',
      tags,
      summary: 'The next frames of a film',
      description: `At most ${mostBatchFrames} at a time, 10 to 15 a second, as JPEG of at most 640 pixels, each with its time in milliseconds. They are looked at and dropped.`,
    })
    .input(
      z.object({
        id,
        film,
        frames: listOf(z.file()).pipe(z.array(z.file()).min(1).max(mostBatchFrames)),
        atMs: listOf(z.coerce.number().min(0)).pipe(z.array(z.number()).min(1).max(mostBatchFrames)),
      }),
    )
    .output(filmStateSchema)
    .errors({
      ...facePictureErrors,
      ...filmErrors,
      ...errorsOf('film.busy', 'film.too-long', 'film.out-of-order', 'film.frame-too-large'),
    }),
  changeStep: oc
    .route({
      method: 'POST',
      path: '/records/{id}/liveness/films/{film}/step',
      tags,
      summary: 'Ask for the present step again, or leave it out',
    })
    .input(z.object({ id, film, act: z.enum(['again', 'skip']) }))
    .output(filmStateSchema)
    .errors(filmErrors),
  end: oc
    .route({
      method: 'POST',
      path: '/records/{id}/liveness/films/{film}/end',
      tags,
      summary: 'End a film, and judge all of it',
      description:
        'A hint for a person, not a proof. The record’s history keeps what was seen, by whom it was asked, and the networks and limits that it rests on; no frame, no score and nothing that makes a face.',
    })
    .input(z.object({ id, film }))
    .output(judgedSchema)
    .errors({ ...filmErrors, ...errorsOf('film.busy') }),
}
