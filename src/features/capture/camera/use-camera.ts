import { useCallback, useEffect, useMemo } from 'react'
import { cameraFailure, isCameraPossible, whenCameraIsLost } from '#ui/camera/camera-failure.ts'
import { askForCamera, cameraFailed, cameraIsLive, chooseCamera, leaveCapture, listCameras, useCaptureStore } from '../capture.store.ts'
import { cameraChoices, rememberedCamera } from './camera-choice.ts'
import { hasTorch } from './torch.ts'

/** What the live view needs of the camera that is asked for. */
export interface CameraUse {
  /** Changes when the browser is to be asked anew. */
  key: number
  constraints: MediaTrackConstraints
  onStream: (stream: MediaStream) => void
  onRefusal: (thrown: unknown) => void
}

/** Full HD is enough for print on an identity document, and 4K makes live views slow. */
const size = { width: { ideal: 1920 }, height: { ideal: 1080 } }

/** Finds the camera that was used here last, tells the store how it goes, and lets it go with the screen. */
export function useCamera(): CameraUse {
  const attempt = useCaptureStore((state) => state.attempt)
  const askedCamera = useCaptureStore((state) => state.askedCamera)
  const constraints = useMemo(
    () => ({ ...size, ...(askedCamera === null ? { facingMode: { ideal: 'environment' } } : { deviceId: { exact: askedCamera } }) }),
    [askedCamera],
  )
  useEffect(() => {
    if (!isCameraPossible()) return cameraFailed('not-secure')
    const changed = () => void camerasChanged()
    navigator.mediaDevices.addEventListener('devicechange', changed)
    return () => {
      navigator.mediaDevices.removeEventListener('devicechange', changed)
      leaveCapture()
    }
  }, [])
  const onStream = useCallback((stream: MediaStream) => void streamCame(stream), [])
  const onRefusal = useCallback((thrown: unknown) => refusalCame(thrown), [])
  return { key: attempt, constraints, onStream, onRefusal }
}

async function listNow(): Promise<void> {
  listCameras(cameraChoices(await navigator.mediaDevices.enumerateDevices()))
}

/** A camera that is plugged in is taken at once where there was none. */
async function camerasChanged(): Promise<void> {
  await listNow()
  const { camera } = useCaptureStore.getState()
  if (camera === 'none' || camera === 'lost') askForCamera()
}

async function streamCame(stream: MediaStream): Promise<void> {
  const [track] = stream.getVideoTracks()
  if (!track) return cameraFailed('none')
  const id = track.getSettings().deviceId ?? null
  whenCameraIsLost(stream, () => cameraFailed('lost'))
  cameraIsLive(id, hasTorch(track))
  await listNow()
  // Names are told only once the camera is allowed: only now the remembered one can be found.
  const { cameras, cameraName, askedCamera } = useCaptureStore.getState()
  const remembered = rememberedCamera(cameras, cameraName)
  if (askedCamera === null && remembered && remembered.id !== id) chooseCamera(remembered)
}

function refusalCame(thrown: unknown): void {
  const failure = cameraFailure(thrown)
  // The one that was asked for is gone: any other will do.
  if (failure === 'none' && useCaptureStore.getState().askedCamera !== null) askForCamera()
  else {
    cameraFailed(failure)
    // Another one may be free.
    void listNow()
  }
}
