import { Tensor, type InferenceSession } from 'onnxruntime-node'
import type { Point } from '#domain/geometry.ts'
import type { ColourImage } from '../image/raster.ts'
import { cutOut, type PixelBox } from './cut-out.ts'
import { outputOf } from './input-tensor.ts'

const netSide = 64

/** The 68 points of a face (jaw 0-16, brows 17-26, nose 27-35, eyes 36-47, mouth 48-67), in pixels of the picture. */
export async function findLandmarks(net: InferenceSession, picture: ColourImage, box: PixelBox): Promise<Point[]> {
  const { data } = await cutOut(picture, box, { width: netSide, height: netSide })
  const grey = new Float32Array(netSide * netSide)
  for (let pixel = 0; pixel < grey.length; pixel++) {
    const at = 3 * pixel
    grey[pixel] = (0.299 * (data[at] ?? 0) + 0.587 * (data[at + 1] ?? 0) + 0.114 * (data[at + 2] ?? 0)) / 256
  }
  const found = outputOf(await net.run({ input: new Tensor('float32', grey, [1, 1, netSide, netSide]) }), 'output')
  return Array.from({ length: found.length / 2 }, (_, index) => ({
    x: box.x + (found[2 * index] ?? 0) * box.width,
    y: box.y + (found[2 * index + 1] ?? 0) * box.height,
  }))
}
