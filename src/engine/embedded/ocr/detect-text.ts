import sharp from 'sharp'
import { Tensor, type InferenceSession } from 'onnxruntime-node'
import type { ColourImage } from '../image/raster.ts'
import { rectsFromProbability } from './rects-from-probability.ts'
import type { TextBox } from './text-box.ts'

// ImageNet statistics, applied to blue, green, red in this order, as PP-OCR was trained.
const channelMean = [0.485, 0.456, 0.406]
const channelDeviation = [0.229, 0.224, 0.225]

/**
 * Finds text with PP-OCRv4 det, the picture scaled so that its longer side is `maxSide` (small pictures grow).
 * Boxes come back in pixels of the picture.
 */
export async function detectText(session: InferenceSession, image: ColourImage, maxSide: number): Promise<TextBox[]> {
  const scale = maxSide / Math.max(image.width, image.height)
  const width = toStep(image.width * scale)
  const height = toStep(image.height * scale)
  const input = new Tensor('float32', normalise(await resize(image, width, height), width * height), [1, 3, height, width])
  const outputs = await session.run({ [session.inputNames[0] ?? '']: input })
  const probability = outputs[session.outputNames[0] ?? '']?.data
  if (!(probability instanceof Float32Array)) throw new Error('The text detector gave no map')
  const stretchX = image.width / width
  const stretchY = image.height / height
  return rectsFromProbability({ data: probability, width, height }).map((box) => ({
    ...box,
    cx: box.cx * stretchX,
    cy: box.cy * stretchY,
    width: box.width * stretchX,
    height: box.height * stretchY,
  }))
}

/** The net halves five times, so sides are multiples of 32. */
function toStep(length: number): number {
  return Math.max(32, Math.round(length / 32) * 32)
}

async function resize(image: ColourImage, width: number, height: number): Promise<Uint8Array> {
  const raw = { width: image.width, height: image.height, channels: 3 } as const
  return sharp(image.data, { raw })
    .resize(width, height, { fit: 'fill', kernel: width < image.width ? 'lanczos3' : 'cubic' })
    .raw()
    .toBuffer()
}

function normalise(pixels: Uint8Array, count: number): Float32Array {
  const planes = new Float32Array(3 * count)
  for (let plane = 0; plane < 3; plane++) {
    const mean = channelMean[plane] ?? 0
    const deviation = channelDeviation[plane] ?? 1
    const table = Float32Array.from({ length: 256 }, (_, value) => (value / 255 - mean) / deviation)
    const channel = 2 - plane
    const start = plane * count
    for (let pixel = 0; pixel < count; pixel++) planes[start + pixel] = table[pixels[3 * pixel + channel] ?? 0] ?? 0
  }
  return planes
}
