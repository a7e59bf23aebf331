import { type ChangeEvent, type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button, buttonClass } from '#ui/button.tsx'
import type { CameraFailure } from '#ui/camera/camera-failure.ts'
import { FailureNote } from '#ui/failure-note.tsx'
import { askForCamera, chooseCamera, useCaptureStore } from '../capture.store.ts'
import { useTakeFiles } from '../use-take-files.ts'
import { nextCamera } from './camera-choice.ts'

interface CameraFailureNoteProps {
  failure: CameraFailure
  onChooseFiles: () => void
}

/** Stands where the live view would stand: what is wrong, what still works, and the next right thing. */
export function CameraFailureNote({ failure, onChooseFiles }: CameraFailureNoteProps) {
  const { t } = useTranslation()
  const tryAgain = (
    <Button variant="go" onClick={() => askForCamera()}>
      {t('app.tryAgain')}
    </Button>
  )
  const chooseFiles = <Button onClick={onChooseFiles}>{t('capture.chooseFiles')}</Button>
  const then: Record<CameraFailure, string> = {
    refused: t('camera.failure.refused.then'),
    'in-use': t('camera.failure.in-use.then'),
    none: t('capture.failure.none'),
    lost: t('camera.failure.lost.then'),
    'not-secure': t('capture.failure.not-secure'),
  }
  const controls: Record<CameraFailure, ReactNode> = {
    refused: [tryAgain, chooseFiles],
    'in-use': [tryAgain, <NextCamera key="next" />],
    none: chooseFiles,
    lost: [tryAgain, chooseFiles],
    'not-secure': <TakePhoto />,
  }
  return (
    <div className="absolute inset-0 grid place-content-center p-4">
      <section aria-label={t('capture.noCamera')} className="max-w-[560px]">
        <FailureNote what={t(`camera.failure.${failure}.what`)} safe={then[failure]} action={<Controls>{controls[failure]}</Controls>} />
        {failure === 'not-secure' && <HttpsHelp />}
      </section>
    </div>
  )
}

function Controls({ children }: { children: ReactNode }) {
  return <div className="flex flex-wrap gap-2">{children}</div>
}

function NextCamera() {
  const { t } = useTranslation()
  const cameras = useCaptureStore((state) => state.cameras)
  const next = nextCamera(
    cameras,
    useCaptureStore((state) => state.askedCamera ?? state.cameraId),
  )
  if (!next || cameras.length < 2) return null
  return (
    <Button
      onClick={() => {
        chooseCamera(next)
        askForCamera(next.id)
      }}
    >
      {t('capture.nextCamera')}
    </Button>
  )
}

/** A phone's own camera works where a live view is not allowed. */
function TakePhoto() {
  const { t } = useTranslation()
  const takeFiles = useTakeFiles()
  const taken = (event: ChangeEvent<HTMLInputElement>) => {
    void takeFiles([...(event.target.files ?? [])], 'camera')
    event.target.value = ''
  }
  return (
    <label className={buttonClass('go')}>
      {t('capture.takePhoto')}
      <input type="file" accept="image/*" capture="environment" className="sr-only" onChange={taken} />
    </label>
  )
}

function HttpsHelp() {
  const { t } = useTranslation()
  const [isOpen, setOpen] = useState(false)
  return (
    <div className="mt-2 text-ink-soft">
      <Button variant="quiet" size="sm" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {t('capture.httpsHow')}
      </Button>
      {isOpen && <p className="max-w-[60ch] px-3 py-1">{t('capture.httpsHelp')}</p>}
    </div>
  )
}
