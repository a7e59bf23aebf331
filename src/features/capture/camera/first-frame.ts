/** A camera that has told its size shows its first frame well within this. */
const patienceMs = 2000

/**
 * Waits for the video to have a frame. It knows its size a moment earlier, and taking a frame then throws. False when
 * none comes.
 */
export async function firstFrame(video: Pick<HTMLVideoElement, 'readyState' | 'addEventListener'>): Promise<boolean> {
  if (video.readyState >= haveCurrentData) return true
  const over = AbortSignal.timeout(patienceMs)
  await new Promise((resolve) => {
    video.addEventListener('loadeddata', resolve, { once: true, signal: over })
    over.addEventListener('abort', resolve, { once: true })
  })
  return video.readyState >= haveCurrentData
}

/** `HTMLMediaElement.HAVE_CURRENT_DATA`. */
const haveCurrentData = 2
