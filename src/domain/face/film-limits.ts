import { mostVideoFrames } from './judge-video-liveness.ts'

// What a film of a face may be: the page keeps to it, and the server holds everybody to it.

/** Frames a second: at fewer than 8 a blink falls between two, above 15 they say no more. */
export const filmPerSecond = 12
/** Longest side of a frame in pixels: a face that fills a fifth of the height still has 90. */
export const filmSide = 640
/** Of one frame: four times what a JPEG of that size takes. */
export const mostFrameBytes = 250_000
/** At a time: two seconds, so that what is seen is told while it is done, and one request stays below 6 MB. */
export const mostBatchFrames = 24
/** Of a film that was made before: as many as are looked at of any video, 20 seconds. */
export const mostFilmMs = 20_000
/** Of a film with prompts: six of 10 seconds, and some of them twice; its frames are dropped as they come, what was seen of them takes 1 MB. */
export const mostGuidedFrames = 1200

export function mostFramesOf(way: 'steps' | 'video'): number {
  return way === 'steps' ? mostGuidedFrames : mostVideoFrames
}
