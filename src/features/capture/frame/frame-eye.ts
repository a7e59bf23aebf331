import type { MrzKind } from '#domain/document-type.ts'
import type { FrameAnswer, FrameQuestion } from './frame-message.ts'
import type { FrameVerdict } from './judge-frame.ts'

/** Looks at what a camera sees, away from the page's own thread. */
export interface FrameEye {
  look(video: HTMLVideoElement, kind: MrzKind | null): Promise<FrameVerdict>
  close(): void
}

export function openFrameEye(): FrameEye {
  const worker = new Worker(new URL('./frame-worker.ts', import.meta.url), { type: 'module' })
  let turn = 0
  return {
    async look(video, kind) {
      turn += 1
      const camera = { width: video.videoWidth, height: video.videoHeight }
      // A VideoFrame is handed over without touching its pixels; a bitmap costs the page's thread 20 ms at full HD.
      const frame = 'VideoFrame' in globalThis ? new VideoFrame(video) : await createImageBitmap(video)
      return answerTo(worker, { turn, frame, camera, kind })
    },
    close: () => worker.terminate(),
  }
}

function answerTo(worker: Worker, question: FrameQuestion): Promise<FrameVerdict> {
  return new Promise((resolve, reject) => {
    const done = new AbortController()
    const answered = ({ data }: MessageEvent<FrameAnswer>) => {
      if (data.turn !== question.turn) return
      done.abort()
      resolve(data.verdict)
    }
    worker.addEventListener('message', answered, { signal: done.signal })
    worker.addEventListener('error', ({ message }) => reject(new Error(message)), { signal: done.signal })
    worker.postMessage(question, [question.frame])
  })
}
