import type { InferenceSession } from 'onnxruntime-node'
import type { ColourImage } from '../image/raster.ts'
import { inputTensor, outputOf } from './input-tensor.ts'

/** What makes a face this one: 512 numbers of length 1, whose product with another's says how alike two faces are. */
export async function embedFace(net: InferenceSession, aligned: ColourImage): Promise<Float32Array> {
  // Blue first: so it was measured to tell people apart best.
  const found = outputOf(await net.run({ input: inputTensor(aligned, { mean: 127, scale: 128, order: 'bgr' }) }), 'output')
  const length = Math.hypot(...found)
  return found.map((value) => value / length)
}
