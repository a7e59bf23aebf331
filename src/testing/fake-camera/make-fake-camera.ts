import { writeFile } from 'node:fs/promises'
import type { Quad } from '#domain/geometry.ts'
import { desk } from '../pixels/backdrop.ts'
import { decodePicture, encodeJpeg, mapPixels, type RawPicture } from '../pixels/raw-picture.ts'
import { warpOnto } from '../pixels/warp.ts'
import { seededRandom, type SeededRandom } from '../seeded-random.ts'

export interface FakeCameraOptions {
  /** Of the video, even numbers. 1280 x 720 unless given. */
  width?: number
  height?: number
  /** How many different frames are looped. */
  frames?: number
  seed?: string | number
}

/** The document nearly fills the frame's height, turned a little and seen a little from the front. */
function heldInFrame(document: RawPicture, frame: { width: number; height: number }): Quad {
  const height = Math.min(frame.height * 0.86, (frame.width * 0.86 * document.height) / document.width)
  const width = (height * document.width) / document.height
  const [left, top] = [(frame.width - width) / 2, (frame.height - height) / 2]
  return [
    { x: left + width * 0.012, y: top - height * 0.012 },
    { x: left + width * 0.99, y: top + height * 0.01 },
    { x: left + width * 1.004, y: top + height * 1.012 },
    { x: left - width * 0.006, y: top + height * 0.992 },
  ]
}

/** A darker edge around the document, so that it lies on the desk. */
function withShadow(scene: RawPicture, corners: Quad): RawPicture {
  const [left, right] = [Math.min(corners[0].x, corners[3].x), Math.max(corners[1].x, corners[2].x)]
  const [top, bottom] = [Math.min(corners[0].y, corners[1].y), Math.max(corners[2].y, corners[3].y)]
  return mapPixels(scene, (sample, x, y) => {
    const away = Math.hypot(Math.max(left - x + 6, 0, x - right - 8), Math.max(top - y + 6, 0, y - bottom - 8))
    return sample * (1 - 0.45 * Math.exp(-((away / 12) ** 2)))
  })
}

function shaken(corners: Quad, random: SeededRandom): Quad {
  const [dx, dy] = [random.between(-0.8, 0.8), random.between(-0.8, 0.8)]
  const move = ({ x, y }: Quad[number]) => ({ x: x + dx, y: y + dy })
  return [move(corners[0]), move(corners[1]), move(corners[2]), move(corners[3])]
}

/**
 * Writes a motion-JPEG file for Chromium's `--use-file-for-fake-video-capture` (30 frames a second, looped):
 * the document on a desk, with a trembling hand and the sensor's noise. `path` must end in `.mjpeg`.
 */
export async function makeFakeCamera(image: Uint8Array, path: string, options: FakeCameraOptions = {}): Promise<void> {
  const { width = 1280, height = 720, frames = 6, seed = 'camera' } = options
  const random = seededRandom(`fake camera ${seed}`)
  const document = await decodePicture(image)
  const corners = heldInFrame(document, { width, height })
  const scene = withShadow(desk(random, { width, height }), corners)
  const jpegs: Buffer[] = []
  for (let frame = 0; frame < frames; frame++) {
    const sharpFrame = await warpOnto(scene, document, shaken(corners, random))
    jpegs.push(
      await encodeJpeg(
        mapPixels(sharpFrame, (sample) => sample * 0.94 + 2 * random.normal()),
        88,
      ),
    )
  }
  await writeFile(path, Buffer.concat(jpegs))
}

/** Chromium's flags that show the file as the only camera, allowed without asking. */
export function fakeCameraFlags(path: string): string[] {
  return ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream', `--use-file-for-fake-video-capture=${path}`]
}
