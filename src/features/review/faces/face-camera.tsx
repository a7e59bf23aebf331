import { type RefObject, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import Webcam from 'react-webcam'
import { Button } from '#ui/button.tsx'
import { type CameraFailure, cameraFailure, isCameraPossible, whenCameraIsLost } from '#ui/camera/camera-failure.ts'
import { FailureNote } from '#ui/failure-note.tsx'

/** A telephone's camera at its back, which whoever works here points at the person; at a desk there is one only. */
const constraints = { width: { ideal: 1280 }, height: { ideal: 960 }, facingMode: { ideal: 'environment' } }

interface FaceCameraProps {
  webcam: RefObject<Webcam | null>
  /** What is seen, for those who do not see it. */
  label: string
  className: string
  onLive: () => void
  onFailed: (failure: CameraFailure) => void
}

/** The live view of who is in front of the camera. */
export function FaceCamera({ webcam, label, className, onLive, onFailed }: FaceCameraProps) {
  const failed = useRef(onFailed)
  useEffect(() => {
    failed.current = onFailed
  })
  useEffect(() => {
    if (!isCameraPossible()) failed.current('not-secure')
  }, [])
  return (
    <Webcam
      ref={webcam}
      audio={false}
      videoConstraints={constraints}
      onUserMedia={(stream) => {
        whenCameraIsLost(stream, () => failed.current('lost'))
        onLive()
      }}
      // Where no camera can be had at all, that was said already.
      onUserMediaError={(thrown) => isCameraPossible() && onFailed(cameraFailure(thrown))}
      aria-label={label}
      className={className}
    />
  )
}

interface NoCameraProps {
  failure: CameraFailure
  /** What works without a camera, in one sentence. */
  instead: string
  onAgain: () => void
}

/** Why there is no live view, and the way on. */
export function NoCamera({ failure, instead, onAgain }: NoCameraProps) {
  const { t } = useTranslation()
  const mayHelp = failure !== 'not-secure'
  const then: Record<CameraFailure, string> = {
    refused: t('camera.failure.refused.then'),
    'in-use': t('camera.failure.in-use.then'),
    lost: t('camera.failure.lost.then'),
    none: instead,
    'not-secure': instead,
  }
  return (
    <FailureNote
      what={t(`camera.failure.${failure}.what`)}
      safe={then[failure]}
      action={
        mayHelp && (
          <Button size="sm" onClick={onAgain}>
            {t('app.tryAgain')}
          </Button>
        )
      }
      className="text-left"
    />
  )
}
