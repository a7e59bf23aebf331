import { filmPerSecond, mostFilmMs } from '#domain/face/film-limits.ts'
import type { TakenFrame } from './film-queue.ts'
import { openFrameMaker } from './frame-maker.ts'

/** A frame further on is there within this, or never. */
const patienceMs = 10_000
/** Films made in a browser do not say how long they are, until somebody goes to where the end must be. */
const farAwayS = 1e7

/** The browser cannot play it. */
export class CannotPlay extends Error {}

/**
 * The frames of a video, as the browser decodes it; of what is longer the beginning.
 * Throws `CannotPlay`, also where it breaks off.
 */
export async function* framesOfFile(file: File): AsyncGenerator<TakenFrame & { lengthMs: number }> {
  const video = document.createElement('video')
  const address = URL.createObjectURL(file)
  const maker = openFrameMaker()
  try {
    Object.assign(video, { muted: true, playsInline: true, preload: 'auto', src: address })
    await happened(video, 'loadeddata')
    const lengthMs = Math.min(mostFilmMs, 1000 * (await secondsOf(video)))
    for (let index = 0; (index * 1000) / filmPerSecond < lengthMs; index++) {
      const atMs = Math.round((index * 1000) / filmPerSecond)
      await goTo(video, atMs / 1000)
      // On a busy machine a frame may not be there yet although the browser says so: it is left out.
      const blob = await maker.take(video).catch(() => null)
      if (blob !== null) yield { blob, atMs, lengthMs }
    }
  } finally {
    maker.close()
    URL.revokeObjectURL(address)
    video.removeAttribute('src')
  }
}

async function secondsOf(video: HTMLVideoElement): Promise<number> {
  if (!Number.isFinite(video.duration)) await goTo(video, farAwayS)
  if (!Number.isFinite(video.duration) || video.videoWidth === 0) throw new CannotPlay()
  return video.duration
}

async function goTo(video: HTMLVideoElement, seconds: number): Promise<void> {
  if (video.currentTime === seconds && !video.seeking) return
  const there = happened(video, 'seeked')
  video.currentTime = seconds
  await there
}

async function happened(video: HTMLVideoElement, event: 'loadeddata' | 'seeked'): Promise<void> {
  const late = AbortSignal.timeout(patienceMs)
  const done = new AbortController()
  await new Promise<void>((resolve, reject) => {
    const fail = () => reject(new CannotPlay())
    video.addEventListener(event, () => resolve(), { once: true, signal: done.signal })
    video.addEventListener('error', fail, { once: true, signal: done.signal })
    late.addEventListener('abort', fail, { once: true, signal: done.signal })
  }).finally(() => done.abort())
}
