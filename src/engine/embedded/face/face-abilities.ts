import { AppError } from '#domain/app-error.ts'
import type { FaceBasis } from '#domain/face/face-basis.ts'
import type { FaceMoment } from '#domain/face/face-moment.ts'
import { comparisonLimits, judgeLikeness, likenessOf } from '#domain/face/judge-comparison.ts'
import { judgeScore, stillLimits } from '#domain/face/judge-liveness.ts'
import { judgeMoments, mostVideoFrames, videoLimits } from '#domain/face/judge-video-liveness.ts'
import type { FacePicture } from '#domain/face/seen-face.ts'
import { leastFacePx, warnOfFace } from '#domain/face/warn-of-face.ts'
import type { Engine, VideoFrame } from '../../engine.ts'
import { modelLabel, type ModelName } from '../models/model-files.ts'
import { framesOfVideo } from './frames-of-video.ts'
import type { FaceTask, SeenFaces } from './look-at-faces.ts'

export interface FaceNeeds {
  /** How many pictures are looked at side by side. */
  workers: number
  lookAtFaces: (task: FaceTask) => Promise<SeenFaces>
}

type FaceAbilities = Required<Pick<Engine, 'compareFaces' | 'judgeLiveness' | 'judgeVideoLiveness' | 'lookAtFrames'>>

export function createFaceAbilities({ workers, lookAtFaces }: FaceNeeds): FaceAbilities {
  return {
    compareFaces: async ({ pictures: [one, other], signal }) => {
      signal?.throwIfAborted()
      const wants = { embedding: true, liveness: false }
      const [first, second] = await Promise.all([lookAtFaces({ ...one, wants }), lookAtFaces({ ...other, wants })])
      const [a, b] = [first.face?.embedding, second.face?.embedding]
      const likeness = a && b ? likenessOf(a, b) : null
      return {
        verdict: likeness === null ? null : judgeLikeness(likeness),
        likeness,
        pictures: [pictureOf(first), pictureOf(second)],
        basis: basisOf(['faceDetector', 'faceLandmarks', 'faceFeatures'], comparisonLimits),
      }
    },
    judgeLiveness: async ({ picture, signal }) => {
      signal?.throwIfAborted()
      const seen = await lookAtFaces({ ...picture, wants: { embedding: false, liveness: true } })
      const score = seen.face?.liveness ?? null
      return {
        verdict: score === null ? null : judgeScore(score, stillLimits),
        score,
        picture: pictureOf(seen),
        basis: basisOf(['faceDetector', 'faceLandmarks', 'faceLiveness'], stillLimits),
      }
    },
    judgeVideoLiveness: async ({ signal, ...given }) => ({
      ...judgeMoments(
        await momentsOf('video' in given ? await framesOfVideo(given.video) : given.frames, { workers, lookAtFaces, signal }),
      ),
      basis: basisOfVideo(),
    }),
    lookAtFrames: async ({ frames, signal }) => ({
      moments: await momentsOf(frames, { workers, lookAtFaces, signal }),
      basis: basisOfVideo(),
    }),
  }
}

function basisOfVideo(): FaceBasis {
  return basisOf(['faceDetector', 'faceLandmarks', 'faceFeatures', 'faceLiveness'], videoLimits)
}

function pictureOf({ faces, face }: SeenFaces): FacePicture {
  const chosen = face?.index ?? null
  return { faces, chosen, warnings: warnOfFace({ faces, chosen, turn: face?.shape.turn ?? null }) }
}

function basisOf(models: readonly ModelName[], limits: Readonly<Record<string, number>>): FaceBasis {
  return { models: models.map(modelLabel), limits: { ...limits, leastFacePx } }
}

/** Who it is and whether it lives changes slowly: of every other frame it is enough, and takes half the time. */
const everyOther = 2

/** As many frames at a time as there are threads: whoever reads a document meanwhile waits for one frame and not for a video. */
async function momentsOf(
  frames: readonly VideoFrame[],
  { workers, lookAtFaces, signal }: FaceNeeds & { signal: AbortSignal | undefined },
): Promise<FaceMoment[]> {
  if (frames.length > mostVideoFrames) throw new AppError('video.too-long')
  const moments: FaceMoment[] = []
  const entries = frames.entries()
  const work = async (): Promise<void> => {
    for (const [index, { atMs, ...picture }] of entries) {
      signal?.throwIfAborted()
      const isAsked = index % everyOther === 0
      moments[index] = momentOf(await lookAtFaces({ ...picture, wants: { embedding: isAsked, liveness: isAsked } }), atMs)
    }
  }
  await Promise.all(Array.from({ length: workers }, work))
  return moments
}

function momentOf({ faces, face }: SeenFaces, atMs: number): FaceMoment {
  const seen = face && { ...face, heightPx: faces[face.index]?.heightPx ?? 0 }
  return { atMs, faces: faces.length, face: seen }
}
