import type { Point } from '#domain/geometry.ts'
import { type FaceShape, faceShape } from '#domain/face/face-shape.ts'
import type { SeenFace } from '#domain/face/seen-face.ts'
import type { Picture } from '../../engine.ts'
import { decodePicture } from '../image/decode-picture.ts'
import { inspectPicture } from '../image/inspect-picture.ts'
import { uprightSize } from '../image/orient-pixels.ts'
import { cutOutArea, sizeOfArea } from '../image/picture-area.ts'
import { workingMaxSide } from '../image/picture-limits.ts'
import type { ColourImage } from '../image/raster.ts'
import { alignFace } from './align-face.ts'
import { cutOut, type PixelBox } from './cut-out.ts'
import { embedFace } from './embed-face.ts'
import type { FaceModels } from './face-models.ts'
import { findFaces, type FoundFace } from './find-faces.ts'
import { findLandmarks } from './find-landmarks.ts'
import { livenessOfFace } from './liveness-of-face.ts'

export interface FaceTask extends Picture {
  /** Which face is meant: the one nearest to this place, in fractions of the picture; the largest when left out. */
  at?: Point | null
  /** What is to be found out of it, beside its shape. */
  wants: { embedding: boolean; liveness: boolean }
}

/** What a picture shows of faces, and of the one that is meant all that was asked for. */
export interface SeenFaces {
  /** The largest first. */
  faces: SeenFace[]
  /** Null where there is no face. */
  face: LookedAtFace | null
}

export interface LookedAtFace {
  /** Its place in `faces`. */
  index: number
  shape: FaceShape
  /** Of length 1. */
  embedding: Float32Array | null
  /** 0..1 */
  liveness: number | null
}

/** Longest side at which faces are looked for: one that fills a tenth of the height still has all pixels that the networks take. */
const lookSide = 1280

/** Throws what `inspectPicture` and `decodePicture` say of a picture that cannot be read. */
export async function lookAtFaces(models: FaceModels, task: FaceTask): Promise<SeenFaces> {
  const { picture, scale } = await openForFaces(task)
  const found = await findFaces(models.detector, picture)
  const faces = found.map((face) => seenFaceOf(face, picture, scale))
  const index = indexOf(faces, task.at ?? null)
  const chosen = found[index]
  if (!chosen) return { faces, face: null }
  const landmarks = await findLandmarks(models.landmarks, picture, chosen.box)
  return {
    faces,
    face: {
      index,
      shape: faceShape(landmarks),
      embedding: task.wants.embedding ? await embeddingOf(models, picture, { box: chosen.box, landmarks }) : null,
      liveness: task.wants.liveness ? await livenessOfFace(models.liveness, picture, chosen.box) : null,
    },
  }
}

/** The picture, and how many pixels it was given for one that is looked at. */
async function openForFaces({ bytes, frame, area = null }: Picture): Promise<{ picture: ColourImage; scale: number }> {
  const header = await inspectPicture(bytes, frame)
  const original = uprightSize(header)
  const part = area ? sizeOfArea(area, original) : original
  const shrink = Math.min(1, lookSide / Math.max(part.width, part.height))
  const whole = await decodePicture(bytes, header, Math.min(workingMaxSide, Math.ceil(Math.max(original.width, original.height) * shrink)))
  const picture = area ? cutOutArea(whole, area) : whole
  return { picture, scale: part.height / picture.height }
}

function seenFaceOf({ box, score }: FoundFace, picture: ColourImage, scale: number): SeenFace {
  return {
    box: {
      x: box.x / picture.width,
      y: box.y / picture.height,
      width: box.width / picture.width,
      height: box.height / picture.height,
    },
    heightPx: Math.round(box.height * scale),
    score,
  }
}

/** -1 where there is none. */
function indexOf(faces: readonly SeenFace[], at: Point | null): number {
  if (at === null || faces.length === 0) return faces.length - 1 < 0 ? -1 : 0
  const distances = faces.map(({ box }) => Math.hypot(box.x + box.width / 2 - at.x, box.y + box.height / 2 - at.y))
  return distances.indexOf(Math.min(...distances))
}

/** Faces larger than this are shrunk over all their pixels first: laid upright each pixel is mixed from four only. */
const mostFacePx = 224

async function embeddingOf(
  { features }: FaceModels,
  picture: ColourImage,
  { box, landmarks }: { box: PixelBox; landmarks: readonly Point[] },
): Promise<Float32Array> {
  const scale = mostFacePx / box.height
  if (scale >= 1) return embedFace(features, alignFace(picture, landmarks))
  const size = { width: Math.round(picture.width * scale), height: Math.round(picture.height * scale) }
  const smaller = await cutOut(picture, { x: 0, y: 0, width: picture.width, height: picture.height }, size)
  const moved = landmarks.map(({ x, y }) => ({ x: (x * size.width) / picture.width, y: (y * size.height) / picture.height }))
  return embedFace(features, alignFace(smaller, moved))
}
