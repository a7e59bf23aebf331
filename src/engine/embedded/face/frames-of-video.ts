import { fileTypeFromBuffer } from 'file-type'
import sharp from 'sharp'
import { AppError } from '#domain/app-error.ts'
import { mostVideoFrames } from '#domain/face/judge-video-liveness.ts'
import type { VideoFrame } from '../../engine.ts'

/**
 * Films that are made of whole pictures, which libvips decodes. For what is made of the differences between them (MP4, WebM, MOV) npm has no
 * decoder that is well kept, takes Node 20 and needs no program of the system: browsers decode those, and send frames.
 */
const readableTypes = new Set(['image/webp', 'image/gif'])
/** Of all frames together, before anything is decoded: 20 s of 640 by 480. */
const mostPixels = 100_000_000
/** Longest side at which frames are looked at: a face that fills a fifth of the height still has 90 pixels. */
const frameSide = 640
/** Nearer frames say no more: 15 a second. */
const leastApartMs = 66
/** Of frames that say no time, as browsers show them. */
const usualMs = 100

/** The frames of an animated WebP or GIF with their times. Throws an `AppError` with a `video.` or `file.` code. */
export async function framesOfVideo(bytes: Uint8Array): Promise<VideoFrame[]> {
  if (bytes.length === 0) throw new AppError('file.empty')
  const kind = await fileTypeFromBuffer(bytes)
  if (!kind || !readableTypes.has(kind.mime)) throw new AppError('video.kind-unknown')
  const {
    pages = 1,
    delay = [],
    width,
    pageHeight = 0,
  } = await sharp(bytes, { pages: -1, limitInputPixels: false }).metadata().catch(refuse)
  if (pages < 2) throw new AppError('video.kind-unknown')
  if (pages > mostVideoFrames || width * pageHeight * pages > mostPixels) throw new AppError('video.too-long')
  const frames = await decodeAll(bytes).catch(refuse)
  return frames.map((frame, index) => ({ bytes: frame, atMs: timeOf(delay, index) })).filter(apart)
}

function refuse(cause: unknown): never {
  throw new AppError('file.cut-short', { cause })
}

/** Each as a picture of its own. */
async function decodeAll(bytes: Uint8Array): Promise<Buffer[]> {
  const { data, info } = await sharp(bytes, { pages: -1, limitInputPixels: mostPixels, failOn: 'truncated' })
    .resize({ width: frameSide, height: frameSide, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true })
  const { width, channels, pages = 1, pageHeight = info.height } = info
  const frameBytes = width * pageHeight * channels
  return Promise.all(
    Array.from({ length: pages }, async (_, index) =>
      sharp(data.subarray(index * frameBytes, (index + 1) * frameBytes), { raw: { width, height: pageHeight, channels } })
        // Every pixel as it was: what a face is told by is fine.
        .png({ compressionLevel: 1 })
        .toBuffer(),
    ),
  )
}

function timeOf(delay: readonly number[], index: number): number {
  return delay.slice(0, index).reduce((sum, ms) => sum + (ms > 0 ? ms : usualMs), 0)
}

function apart({ atMs }: VideoFrame, index: number, all: readonly VideoFrame[]): boolean {
  const before = all[index - 1]
  return before === undefined || Math.floor(atMs / leastApartMs) !== Math.floor(before.atMs / leastApartMs)
}
