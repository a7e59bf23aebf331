import type { RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import Webcam from 'react-webcam'
import { AdviceBanner } from './advice-banner.tsx'
import { AgreementRing } from './agreement-ring.tsx'
import { AskingNote } from './camera/asking-note.tsx'
import { CameraFailureNote } from './camera/camera-failure-note.tsx'
import { useCamera } from './camera/use-camera.ts'
import { useFrameLoop } from './camera/use-frame-loop.ts'
import { useCaptureStore } from './capture.store.ts'
import { PageOutline } from './page-outline.tsx'
import { QualityWords } from './quality-words.tsx'

interface LiveViewProps {
  webcam: RefObject<Webcam | null>
  view: RefObject<HTMLDivElement | null>
  onChooseFiles: () => void
}

/** What the camera sees, with what to do next; or why there is nothing to see. */
export function LiveView({ webcam, view, onChooseFiles }: LiveViewProps) {
  const camera = useCaptureStore((state) => state.camera)
  const isLive = camera === 'live'
  const isFailed = camera !== 'live' && camera !== 'asking'
  useFrameLoop(webcam)
  return (
    <div className="desk-ground relative flex min-h-0 flex-1 flex-col bg-desk text-ink max-tab:flex-none" data-camera={camera}>
      <div ref={view} className="relative min-h-0 flex-1 max-tab:h-[280px] max-tab:flex-none">
        {camera !== 'not-secure' && <CameraPicture webcam={webcam} />}
        {isLive && <PageOutline webcam={webcam} />}
        {camera === 'asking' && <AskingNote />}
        {isFailed && <CameraFailureNote failure={camera} onChooseFiles={onChooseFiles} />}
        <Flash />
      </div>
      {isLive && (
        <>
          <AdviceBanner />
          <AgreementRing />
          <QualityWords />
        </>
      )}
    </div>
  )
}

function CameraPicture({ webcam }: Pick<LiveViewProps, 'webcam'>) {
  const { t } = useTranslation()
  const camera = useCamera()
  const isInView = useCaptureStore((state) => (state.verdict?.page ?? null) !== null)
  const isLive = useCaptureStore((state) => state.camera === 'live')
  return (
    <Webcam
      key={camera.key}
      ref={webcam}
      audio={false}
      videoConstraints={camera.constraints}
      onUserMedia={camera.onStream}
      onUserMediaError={camera.onRefusal}
      aria-label={t(isInView ? 'capture.live.withPage' : 'capture.live.empty')}
      data-picture
      className="absolute inset-0 size-full object-contain"
      hidden={!isLive}
    />
  )
}

/** 90 ms of light, once for each picture. */
function Flash() {
  const shots = useCaptureStore((state) => state.shots)
  return shots === 0 ? null : <div key={shots} aria-hidden className="shutter-flash pointer-events-none absolute inset-0 bg-white" />
}
