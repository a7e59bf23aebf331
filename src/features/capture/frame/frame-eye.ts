import type { MrzKind } from '#domain/document-type.ts'
import type { Quad } from '#domain/geometry.ts'
import type { FrameAnswer, FrameQuestion } from './frame-message.ts'
import type { FrameVerdict } from './judge-frame.ts'
import { placeInFrame } from './page-place.ts'

/** Looks at what a camera sees, away from the page's own thread. */
export interface FrameEye {
  look(video: HTMLVideoElement, kind: MrzKind | null): Promise<FrameVerdict>
  close(): void
}

/** The whole view is looked at in this size: enough for the page's outline. */
const longestSide = 320

export function openFrameEye(): FrameEye {
  const worker = new Worker(new URL('./frame-worker.ts', import.meta.url), { type: 'module' })
  let turn = 0
  let corners: Quad | null = null
  return {
    async look(video, kind) {
      turn += 1
      const camera = { width: video.videoWidth, height: video.videoHeight }
      const scale = longestSide / Math.max(camera.width, camera.height)
      const size = { resizeWidth: Math.round(camera.width * scale), resizeHeight: Math.round(camera.height * scale) }
      const [whole, detail] = await Promise.all([createImageBitmap(video, size), corners && detailOf(video, corners)])
      const question: FrameQuestion = { turn, whole, detail, camera, kind }
      const verdict = await answerTo(worker, question)
      corners = verdict.page?.corners ?? null
      return verdict
    },
    close: () => worker.terminate(),
  }
}

function answerTo(worker: Worker, question: FrameQuestion): Promise<FrameVerdict> {
  return new Promise((resolve, reject) => {
    const done = new AbortController()
    worker.addEventListener(
      'message',
      ({ data }: MessageEvent<FrameAnswer>) => {
        if (data.turn !== question.turn) return
        done.abort()
        resolve(data.verdict)
      },
      { signal: done.signal },
    )
    worker.addEventListener('error', (event) => reject(new Error(event.message)), { signal: done.signal })
    worker.postMessage(question, question.detail ? [question.whole, question.detail] : [question.whole])
  })
}

/** The lower middle of the page in the camera's own pixels: there is the print that matters most. */
function detailOf(video: HTMLVideoElement, corners: Quad): Promise<ImageBitmap> {
  const [from, to] = [placeInFrame(corners, 0.2, 0.55), placeInFrame(corners, 0.8, 0.92)]
  const { videoWidth, videoHeight } = video
  const left = clamp(Math.min(from.x, to.x) * videoWidth, 0, videoWidth - 64)
  const top = clamp(Math.min(from.y, to.y) * videoHeight, 0, videoHeight - 64)
  const width = clamp(Math.abs(to.x - from.x) * videoWidth, 64, videoWidth - left)
  const height = clamp(Math.abs(to.y - from.y) * videoHeight, 64, videoHeight - top)
  return createImageBitmap(video, Math.round(left), Math.round(top), Math.round(width), Math.round(height))
}

const clamp = (value: number, least: number, most: number) => Math.min(Math.max(value, least), Math.max(least, most))
