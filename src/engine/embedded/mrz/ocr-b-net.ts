import { Tensor, type InferenceSession } from 'onnxruntime-node'
import type { GreyPyramid } from '../image/grey-pyramid.ts'
import type { RotatedRect } from '../image/rotated-rect.ts'
import { sampleStrip, type Strip } from '../image/sample-strip.ts'

/** Reads rows of one picture with the OCR-B net. */
export interface RowReader {
  net: InferenceSession
  pyramid: GreyPyramid
}

/** What the net says of a line: natural logarithms of probabilities, `frames` rows of 37 characters and the blank. */
export interface Lattice {
  logs: Float32Array
  frames: number
}

/** The net reads strips of this height; capitals of about 20 pixels in the middle. */
export const stripHeight = 32
const framePixels = 4
const leastWidth = 32

/**
 * Reads one row with our OCR-B net. The rectangle is about 1.55 capitals high and gives the direction of reading.
 * @param stretch how much wider than in the picture it is shown to the net.
 */
export async function readRow(reader: RowReader, rect: RotatedRect, stretch = 1): Promise<Lattice> {
  const { net, pyramid } = reader
  const width = Math.max(leastWidth, Math.round((rect.width * stretch * stripHeight) / rect.height / framePixels) * framePixels)
  const strip = sampleStrip(pyramid, rect, { width, height: stripHeight })
  return readStrip(net, strip)
}

async function readStrip(net: InferenceSession, strip: Strip): Promise<Lattice> {
  const input = new Tensor('float32', standardise(strip.data), [1, 1, strip.height, strip.width])
  const { y } = await net.run({ x: input })
  if (!(y?.data instanceof Float32Array)) throw new Error('The OCR-B net gave no lattice')
  return { logs: y.data, frames: y.dims[1] ?? 0 }
}

/** Mean 0 and deviation 1, so that dark and pale prints look alike to the net. */
function standardise(values: Float32Array): Float32Array {
  let sum = 0
  let squares = 0
  for (const value of values) {
    sum += value
    squares += value * value
  }
  const mean = sum / values.length
  const deviation = Math.sqrt(Math.max(0, squares / values.length - mean * mean)) / 255 + 0.05
  return values.map((value) => (value - mean) / 255 / deviation)
}
