import type Webcam from 'react-webcam'

export interface Photo {
  blob: Blob
  /** The same picture, small, for the eye. */
  still: HTMLCanvasElement
}

const quality = 0.92
const stillWidth = 480

/**
 * The frame in view at the camera's own size, as JPEG. Drawn at once, encoded away from the page's thread
 * (`toBlob`; react-webcam's `getScreenshot` would block it and take the size on screen). Null before the camera shows anything.
 */
export async function takePhoto(webcam: Webcam): Promise<Photo | null> {
  const { video } = webcam
  if (!video || video.videoWidth === 0) return null
  const canvas = webcam.getCanvas({ width: video.videoWidth, height: video.videoHeight })
  if (!canvas) return null
  const encoded = new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality))
  const still = smallStill(video)
  const blob = await encoded
  return blob && { blob, still }
}

function smallStill(video: HTMLVideoElement): HTMLCanvasElement {
  const still = document.createElement('canvas')
  still.width = stillWidth
  still.height = Math.round((stillWidth * video.videoHeight) / video.videoWidth)
  still.getContext('2d')?.drawImage(video, 0, 0, still.width, still.height)
  return still
}
