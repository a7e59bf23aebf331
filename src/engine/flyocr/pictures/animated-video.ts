import sharp from 'sharp'
import { AppError } from '#domain/app-error.ts'
import { mostVideoFrames } from '#domain/face/judge-video-liveness.ts'
import { framesOfVideo } from '../../embedded/face/frames-of-video.ts'
import type { VideoFrame } from '../../engine.ts'

type GivenVideo = { frames: readonly VideoFrame[] } | { video: Uint8Array }

/** Longest side of a frame that is sent: a face that fills a fifth of the height still has 90 pixels. */
const frameSide = 640
const quality = 90
/** How long the last frame stands: as long as those before it usually do. */
const lastMs = 80

/**
 * A video as it leaves: an animated WebP of its frames, so that nothing goes along that the camera wrote beside them. Throws an
 * `AppError` with a `video.` or `file.` code.
 */
export async function animatedVideo(given: GivenVideo): Promise<{ bytes: Uint8Array; frames: number }> {
  const frames = await framesOf(given)
  if (frames.length > mostVideoFrames) throw new AppError('video.too-long')
  const size = { width: frameSide, height: frameSide, fit: 'contain', background: '#000000' } as const
  const pictures = await Promise.all(
    frames.map(async ({ bytes }) => sharp(bytes).rotate().resize(size).png({ compressionLevel: 1 }).toBuffer()),
  )
  const delay = frames.map(({ atMs }, index) => Math.max(1, Math.round((frames[index + 1]?.atMs ?? atMs + lastMs) - atMs)))
  const bytes = await sharp(pictures, { join: { animated: true } })
    .webp({ quality, delay })
    .toBuffer()
  return { bytes, frames: frames.length }
}

async function framesOf(given: GivenVideo): Promise<readonly VideoFrame[]> {
  return 'video' in given ? framesOfVideo(given.video) : given.frames
}
