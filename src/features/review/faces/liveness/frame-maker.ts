import { filmSide } from '#domain/face/film-limits.ts'
import { type FrameAnswer, type FrameQuestion, frameQuality } from './frame-message.ts'

/** Makes small pictures of what a video shows. */
export interface FrameMaker {
  /** JPEG; null while it shows nothing. */
  take: (video: HTMLVideoElement) => Promise<Blob | null>
  close: () => void
}

/** Drawn and encoded away from the page's own thread where the browser can; the browser makes it small while it hands it over. */
export function openFrameMaker(): FrameMaker {
  if (!('OffscreenCanvas' in globalThis)) return { take: drawnFrame, close: () => undefined }
  const worker = new Worker(new URL('./frame-worker.ts', import.meta.url), { type: 'module' })
  let turn = 0
  return {
    take: async (video) => {
      if (video.videoWidth === 0 || video.readyState < HTMLMediaElement.HAVE_CURRENT_DATA) return null
      const { width, height } = frameSize(video)
      const picture = await createImageBitmap(video, { resizeWidth: width, resizeHeight: height, resizeQuality: 'medium' })
      turn += 1
      return ask(worker, { turn, picture })
    },
    close: () => worker.terminate(),
  }
}

async function ask(worker: Worker, question: FrameQuestion): Promise<Blob> {
  return new Promise((resolve, reject) => {
    const done = new AbortController()
    const answered = ({ data }: MessageEvent<FrameAnswer>) => {
      if (data.turn !== question.turn) return
      done.abort()
      resolve(data.blob)
    }
    const broke = ({ message }: ErrorEvent) => {
      done.abort()
      reject(new Error(message))
    }
    worker.addEventListener('message', answered, { signal: done.signal })
    worker.addEventListener('error', broke, { signal: done.signal })
    worker.postMessage(question, [question.picture])
  })
}

async function drawnFrame(video: HTMLVideoElement): Promise<Blob | null> {
  if (video.videoWidth === 0) return null
  const canvas = document.createElement('canvas')
  Object.assign(canvas, frameSize(video))
  canvas.getContext('2d', { alpha: false })?.drawImage(video, 0, 0, canvas.width, canvas.height)
  return new Promise((done) => canvas.toBlob(done, 'image/jpeg', frameQuality))
}

/** As large as frames are looked at, never larger than the video is. */
function frameSize({ videoWidth, videoHeight }: HTMLVideoElement): { width: number; height: number } {
  const scale = Math.min(1, filmSide / Math.max(videoWidth, videoHeight))
  return { width: Math.max(1, Math.round(videoWidth * scale)), height: Math.max(1, Math.round(videoHeight * scale)) }
}
