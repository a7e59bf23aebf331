import type { SeededRandom } from '../seeded-random.ts'
import { pipelineOf, drawPixels, runPipeline, type RawPicture } from './raw-picture.ts'

interface Size {
  width: number
  height: number
}

/** Blotches of random dull colours: a table that is nothing in particular. */
export async function blotches(random: SeededRandom, { width, height }: Size): Promise<RawPicture> {
  const coarse = drawPixels({ width: 40, height: 40 }, () => 70 + 60 * random.next())
  return runPipeline(pipelineOf(coarse).resize(width, height, { fit: 'fill', kernel: 'cubic' }))
}

/** A wooden desk under a lamp at the top left. */
export function desk(random: SeededRandom, size: Size): RawPicture {
  const wood = [146, 112, 82] as const
  const phase = random.between(0, 6)
  return drawPixels(size, (x, y, channel) => {
    const grain =
      Math.sin(y * 0.045 + 2.2 * Math.sin(x * 0.0021 + phase) + 0.6 * Math.sin(x * 0.013)) * 7 + Math.sin(y * 0.61 + x * 0.004) * 3
    const light = 1.15 - 0.4 * Math.hypot(x / size.width - 0.25, y / size.height - 0.2)
    return ((wood[channel] ?? 0) + grain) * light
  })
}
