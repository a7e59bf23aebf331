import { Tensor } from 'onnxruntime-node'
import type { ColourImage } from '../image/raster.ts'

interface Scaling {
  /** Taken off each value, 0..255, before it is divided by `scale`. */
  mean: number
  scale: number
  /** In which order the network wants its planes. */
  order: 'rgb' | 'bgr'
}

/** A picture as planes of numbers, one after the other. */
export function inputTensor({ data, width, height }: ColourImage, { mean, scale, order }: Scaling): Tensor {
  const pixels = width * height
  const values = new Float32Array(3 * pixels)
  for (let channel = 0; channel < 3; channel++) {
    const from = order === 'rgb' ? channel : 2 - channel
    for (let pixel = 0; pixel < pixels; pixel++) values[channel * pixels + pixel] = ((data[3 * pixel + from] ?? 0) - mean) / scale
  }
  return new Tensor('float32', values, [1, 3, height, width])
}

/** What a network answers under this name. Throws when it answers anything else. */
export function outputOf(outputs: Readonly<Record<string, Tensor>>, name: string): Float32Array {
  const values = outputs[name]?.data
  if (!(values instanceof Float32Array)) throw new Error(`The network for faces gave no ${name}`)
  return values
}
