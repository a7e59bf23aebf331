import { decodePicture, encodeJpeg, pipelineOf, runPipeline, type RawPicture } from '../pixels/raw-picture.ts'
import { seededRandom } from '../seeded-random.ts'
import { treatments, type TreatmentName } from './treatments.ts'

/** As a camera that was held well would give it: 1000 to 1400 pixels wide. */
async function ordinarySize(picture: RawPicture): Promise<RawPicture> {
  const width = Math.min(1400, Math.max(1000, picture.width))
  return width === picture.width ? picture : runPipeline(pipelineOf(picture).resize({ width }))
}

const qualities: Partial<Record<TreatmentName, number>> = { 'jpeg-10': 10, 'low-resolution': 80, 'too-small': 80, dark: 85, glare: 85 }

/** The picture made worse in one way, as JPEG; the same for the same seed. */
export async function degrade(image: Uint8Array, treatment: TreatmentName, seed: string | number): Promise<Buffer> {
  const picture = await ordinarySize(await decodePicture(image))
  const worse = await treatments[treatment](picture, seededRandom(`${treatment} ${seed}`))
  return encodeJpeg(worse, qualities[treatment] ?? 90)
}
