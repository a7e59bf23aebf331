import type Webcam from 'react-webcam'

const quality = 0.92

/**
 * The frame in view at the camera's own size, as JPEG. Drawn at once, encoded away from the page's thread
 * (`toBlob`; react-webcam's `getScreenshot` would block it and take the size on screen). Null before the camera shows anything.
 */
export function takePhoto(webcam: Webcam): Promise<Blob | null> {
  const { video } = webcam
  const canvas = video && video.videoWidth > 0 ? webcam.getCanvas({ width: video.videoWidth, height: video.videoHeight }) : null
  return canvas ? new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality)) : Promise.resolve(null)
}
