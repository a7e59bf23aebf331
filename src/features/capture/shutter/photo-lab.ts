import type Webcam from 'react-webcam'
import { askWorker } from '../ask-worker.ts'
import { firstFrame } from '../camera/first-frame.ts'
import { frameInView } from '../camera/frame-in-view.ts'
import type { PhotoAnswer, PhotoQuestion } from './photo-message.ts'

/** Makes pictures of what the camera sees now, at the camera's own size. */
export interface PhotoLab {
  /** JPEG; null before the camera shows anything. */
  take(webcam: Webcam): Promise<Blob | null>
  close(): void
}

const quality = 0.92

/**
 * Frames are handed to a worker that draws and encodes them: the page's own thread is held up for less than a
 * millisecond. Where that cannot be, by `getCanvas` and `toBlob`; never `getScreenshot`, which encodes on the page's
 * thread and in the size on screen.
 */
export function openPhotoLab(): PhotoLab {
  const worker = new Worker(new URL('./photo-worker.ts', import.meta.url), { type: 'module' })
  let turn = 0
  return {
    async take(webcam) {
      const { video } = webcam
      if (!video || video.videoWidth === 0 || !(await firstFrame(video))) return null
      const frame = frameInView(video)
      if (!frame) return drawnPhoto(webcam, video)
      turn += 1
      const question: PhotoQuestion = { turn, frame, quality }
      const answer = await askWorker<PhotoAnswer>(worker, question, [frame]).catch(() => null)
      return answer ? answer.blob : drawnPhoto(webcam, video)
    },
    close: () => worker.terminate(),
  }
}

function drawnPhoto(webcam: Webcam, video: HTMLVideoElement): Promise<Blob | null> {
  const canvas = webcam.getCanvas({ width: video.videoWidth, height: video.videoHeight })
  return canvas ? new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality)) : Promise.resolve(null)
}
