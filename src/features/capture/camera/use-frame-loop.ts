import { type RefObject, useEffect } from 'react'
import type Webcam from 'react-webcam'
import { findDocumentType } from '#catalogue/catalogue.ts'
import { sawFrame, useCaptureStore } from '../capture.store.ts'
import { openFrameEye } from '../frame/frame-eye.ts'

/** Five views a second: often enough to steady a hand by, seldom enough for a slow computer. */
const betweenMs = 200

/** Looks at the live view while there is one, and tells the store what it sees. */
export function useFrameLoop(webcam: RefObject<Webcam | null>): void {
  const isLive = useCaptureStore((state) => state.camera === 'live')
  useEffect(() => {
    if (!isLive) return
    const eye = openFrameEye()
    const over = new AbortController()
    const look = async () => {
      const video = webcam.current?.video
      // While a picture is being taken it has the processor to itself.
      if (!video || video.videoWidth === 0 || document.hidden || useCaptureStore.getState().isTaking) return
      const verdict = await eye.look(video, fixedKind())
      if (!over.signal.aborted) sawFrame(verdict)
    }
    const loop = async () => {
      while (!over.signal.aborted) {
        const startedAt = performance.now()
        // A frame that cannot be had, e.g. while cameras change, is a frame less.
        await look().catch(() => undefined)
        await new Promise((resolve) => setTimeout(resolve, Math.max(40, betweenMs - (performance.now() - startedAt))))
      }
    }
    void loop()
    return () => {
      over.abort()
      eye.close()
    }
  }, [isLive, webcam])
}

function fixedKind() {
  const { documentType } = useCaptureStore.getState()
  return documentType === null ? null : (findDocumentType(documentType)?.mrz ?? null)
}
