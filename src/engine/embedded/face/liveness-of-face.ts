import type { InferenceSession } from 'onnxruntime-node'
import type { ColourImage } from '../image/raster.ts'
import { cutOut, type PixelBox } from './cut-out.ts'
import { inputTensor, outputOf } from './input-tensor.ts'

const netSide = 128
/** It looks at what is around a face too: the edge of a sheet, of a screen. */
const surroundings = 2.7

/** How much a face looks like that of a person in front of the camera, 0..1, and not like a print or a screen. */
export async function livenessOfFace(net: InferenceSession, picture: ColourImage, box: PixelBox): Promise<number> {
  const part = await cutOut(picture, partAround(picture, box), { width: netSide, height: netSide })
  // Red first it tells nothing apart.
  const logits = outputOf(await net.run({ input: inputTensor(part, { mean: 0, scale: 1, order: 'bgr' }) }), 'output')
  const highest = Math.max(...logits)
  const [live = 0, ...others] = Array.from(logits, (value) => Math.exp(value - highest))
  return live / others.reduce((sum, value) => sum + value, live)
}

/** Where the picture ends it is moved inside, and where it is too large made smaller. */
function partAround(picture: ColourImage, box: PixelBox): PixelBox {
  const scale = Math.min((picture.height - 1) / box.height, (picture.width - 1) / box.width, surroundings)
  const width = box.width * scale
  const height = box.height * scale
  const within = (start: number, length: number, all: number): number => Math.max(0, Math.min(start, all - 1 - length))
  return {
    x: within(box.x + (box.width - width) / 2, width, picture.width),
    y: within(box.y + (box.height - height) / 2, height, picture.height),
    width,
    height,
  }
}
