/**
 * The frame in view, to be handed to a worker without touching its pixels. Null where the browser cannot, or would give
 * it turned otherwise than it shows it (some phones). Throws while there is none: see `firstFrame`.
 */
export function frameInView(video: HTMLVideoElement): VideoFrame | null {
  if (!('VideoFrame' in globalThis) || !('OffscreenCanvas' in globalThis)) return null
  const frame = new VideoFrame(video)
  if (frame.displayWidth === video.videoWidth && frame.displayHeight === video.videoHeight) return frame
  frame.close()
  return null
}
