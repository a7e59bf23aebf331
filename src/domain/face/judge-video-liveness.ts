import { z } from 'zod'
import { faceBasisSchema } from './face-basis.ts'
import { type FaceMoment, hasFace } from './face-moment.ts'
import { findBlinks } from './find-blinks.ts'
import { findMouthOpened } from './find-mouth-opened.ts'
import { findReplacement } from './find-replacement.ts'
import { findTurns } from './find-turns.ts'
import { judgeScore, livenessVerdictSchema } from './judge-liveness.ts'
import { faceWarningSchema } from './seen-face.ts'
import { warnOfMoments } from './warn-of-moments.ts'

/**
 * Of the mean over at least a second, 0..1. Measured on one man and his telephone's screen: 11 seconds of him had 0.11 to 0.67, 15 of
 * the screen at most 0.07. That is one pair: what lies between is left to a person.
 */
export const videoLimits = { nonLivingBelow: 0.09, livingFrom: 0.3 }
/** More take minutes to look at, and say no more: 20 s at 15 a second. */
export const mostVideoFrames = 300
/** What is shorter says too little. */
export const leastVideoMs = 1000
const leastJudged = 5

const spanSchema = z.object({ fromMs: z.number(), toMs: z.number() })

/** What was seen in a video of a face: a hint for a person, not a proof; not certified against spoofing. */
export const videoLivenessSchema = z.object({
  /** Null where too little of a face was seen to say anything. */
  verdict: livenessVerdictSchema.nullable(),
  /** Mean of how much it looks like a person in front of the camera, 0..1; null where too little was seen. */
  score: z.number().nullable(),
  /** When somebody else took the first person's place, in milliseconds; null: nobody did. */
  replacedAtMs: z.number().nullable(),
  blinks: z.array(spanSchema),
  mouthOpened: z.array(spanSchema),
  /** To the person's own left and right. */
  turnedLeft: z.array(spanSchema),
  turnedRight: z.array(spanSchema),
  /** Frames that were looked at, and those that show a face. */
  frames: z.object({ all: z.number().int(), withFace: z.number().int() }),
  warnings: z.array(faceWarningSchema),
  basis: faceBasisSchema,
})
export type VideoLiveness = z.infer<typeof videoLivenessSchema>

/** @param moments in order of time. */
export function judgeMoments(moments: readonly FaceMoment[]): Omit<VideoLiveness, 'basis'> {
  const replacedAtMs = findReplacement(moments)
  const turns = findTurns(moments)
  const score = meanLiveness(moments)
  return {
    // One who takes another's place is nobody whom the video vouches for.
    verdict: score === null ? null : replacedAtMs === null ? judgeScore(score, videoLimits) : 'non-living',
    score,
    replacedAtMs,
    blinks: findBlinks(moments),
    mouthOpened: findMouthOpened(moments),
    turnedLeft: turns.left,
    turnedRight: turns.right,
    frames: { all: moments.length, withFace: moments.filter(hasFace).length },
    warnings: warnOfMoments(moments),
  }
}

function meanLiveness(moments: readonly FaceMoment[]): number | null {
  const told = moments.filter(hasFace).flatMap(({ atMs, face }) => (face.liveness === null ? [] : [{ atMs, liveness: face.liveness }]))
  const lengthMs = (told.at(-1)?.atMs ?? 0) - (told[0]?.atMs ?? 0)
  if (lengthMs < leastVideoMs || told.length < leastJudged) return null
  return told.reduce((sum, { liveness }) => sum + liveness, 0) / told.length
}
