import { z } from 'zod'
import { faceBasisSchema } from './face-basis.ts'
import { promptSchema } from './follow-prompts.ts'
import { livenessVerdictSchema } from './judge-liveness.ts'
import type { VideoLiveness } from './judge-video-liveness.ts'
import { faceWarningSchema } from './seen-face.ts'

/** By one picture, by a film of somebody who is told what to do, or by a film that was made before. */
const livenessWaySchema = z.enum(['still', 'steps', 'video'])

export const stepOutcomeSchema = z.enum(['seen', 'not-seen', 'skipped'])
export type StepOutcome = z.infer<typeof stepOutcomeSchema>

const seenActsSchema = z.object({
  /** How often. */
  blinks: z.number().int(),
  mouthOpened: z.number().int(),
  /** To the person's own left and right. */
  turnedLeft: z.number().int(),
  turnedRight: z.number().int(),
  /** Somebody else took the first person's place. */
  isReplaced: z.boolean(),
  frames: z.object({ all: z.number().int(), withFace: z.number().int() }),
})

/** Whether somebody seemed to be there, as it is kept: no picture, no frame, no score and nothing that makes a face is in it. */
export const livenessCheckSchema = z.object({
  id: z.uuid(),
  at: z.iso.datetime(),
  who: z.string(),
  way: livenessWaySchema,
  /** A hint; null where too little of a face was seen. */
  verdict: livenessVerdictSchema.nullable(),
  /** What was done over time; null of a still picture. */
  acts: seenActsSchema.nullable(),
  /** In the order in which they were asked for; none where nobody was told what to do. */
  steps: z.array(
    z.object({
      prompt: promptSchema,
      outcome: stepOutcomeSchema,
      /** From when it was asked for until it was seen, in milliseconds; null where it was not. */
      tookMs: z.number().nullable(),
    }),
  ),
  /** What nobody had asked for was done between: as a film that plays on does. */
  didOther: z.boolean(),
  warnings: z.array(faceWarningSchema),
  basis: faceBasisSchema,
})
export type LivenessCheck = z.infer<typeof livenessCheckSchema>

/** What is said of a video, without what could tell of the face. */
export function actsOfVideo(video: Omit<VideoLiveness, 'basis'>): NonNullable<LivenessCheck['acts']> {
  return {
    blinks: video.blinks.length,
    mouthOpened: video.mouthOpened.length,
    turnedLeft: video.turnedLeft.length,
    turnedRight: video.turnedRight.length,
    isReplaced: video.replacedAtMs !== null,
    frames: video.frames,
  }
}
