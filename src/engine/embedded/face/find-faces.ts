import type { InferenceSession } from 'onnxruntime-node'
import type { ColourImage } from '../image/raster.ts'
import { cutOut, type PixelBox } from './cut-out.ts'
import { inputTensor, outputOf } from './input-tensor.ts'

export interface FoundFace {
  /** As high as wide, in pixels of the picture. */
  box: PixelBox
  /** How sure the detector is of it, 0..1. */
  score: number
}

/** The network looks at pictures of this size; what is of another shape is squeezed, as its makers do. */
const netSize = { width: 320, height: 240 }
/** The twelve faces of the development pictures score 1.00. */
const leastScore = 0.65
/** Boxes that share more than this of their area are of one face. */
const mostOverlap = 0.4

/** The faces of a picture, the largest first. */
export async function findFaces(detector: InferenceSession, picture: ColourImage): Promise<FoundFace[]> {
  const whole = { x: 0, y: 0, width: picture.width, height: picture.height }
  const input = inputTensor(await cutOut(picture, whole, netSize), { mean: 127, scale: 128, order: 'rgb' })
  const outputs = await detector.run({ input })
  const boxes = candidates(outputOf(outputs, 'scores'), outputOf(outputs, 'boxes'), picture)
  return withoutOverlaps(boxes)
    .map(({ box, score }) => ({ box: squareOf(box, picture), score }))
    .toSorted((a, b) => b.box.height - a.box.height)
}

function candidates(scores: Float32Array, boxes: Float32Array, picture: ColourImage): FoundFace[] {
  const found: FoundFace[] = []
  for (let index = 0; 2 * index < scores.length; index++) {
    const score = scores[2 * index + 1] ?? 0
    if (score < leastScore) continue
    const [left = 0, top = 0, right = 0, bottom = 0] = boxes.subarray(4 * index, 4 * index + 4)
    const { width, height } = picture
    found.push({ score, box: { x: left * width, y: top * height, width: (right - left) * width, height: (bottom - top) * height } })
  }
  return found
}

function withoutOverlaps(faces: readonly FoundFace[]): FoundFace[] {
  const kept: FoundFace[] = []
  for (const face of faces.toSorted((a, b) => b.score - a.score)) {
    if (kept.every(({ box }) => overlap(box, face.box) < mostOverlap)) kept.push(face)
  }
  return kept
}

/** Shared area over that of both. */
function overlap(a: PixelBox, b: PixelBox): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y)
  if (width <= 0 || height <= 0) return 0
  const shared = width * height
  return shared / (a.width * a.height + b.width * b.height - shared)
}

/** As wide as high, about the same middle, and inside of the picture: so the other networks take it. */
function squareOf({ x, y, width, height }: PixelBox, picture: ColourImage): PixelBox {
  const left = Math.max(0, x + (width - height) / 2)
  const top = Math.max(0, y)
  const right = Math.min(picture.width - 1, x + (width + height) / 2)
  const bottom = Math.min(picture.height - 1, y + height)
  return { x: left, y: top, width: right - left, height: bottom - top }
}
