import type { MrzKind } from '#domain/document-type.ts'
import { askWorker } from '../ask-worker.ts'
import { frameInView } from '../camera/frame-in-view.ts'
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
      const frame = frameInView(video) ?? (await createImageBitmap(video))
      const question: FrameQuestion = { turn, frame, camera, kind }
      return (await askWorker<FrameAnswer>(worker, question, [frame])).verdict
    },
    close: () => worker.terminate(),
  }
}
