import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type Webcam from 'react-webcam'
import { Button } from '#ui/button.tsx'
import { FaceCamera, NoCamera } from '../face-camera.tsx'
import { StepList } from './step-list.tsx'
import { type GuidedCheck as GuidedCheckState, useGuidedCheck } from './use-guided-check.ts'
import type { LivenessDesk } from './use-liveness.ts'

/** The live view with the steps: what to do now in words, what came of those before, and a way past each. */
export function GuidedCheck({ desk, onDone }: { desk: LivenessDesk; onDone: () => void }) {
  const { t } = useTranslation()
  const webcam = useRef<Webcam>(null)
  const check = useGuidedCheck(desk, webcam, onDone)
  return (
    <div className="grid gap-2.5">
      {check.noCamera === null ? (
        <FaceCamera
          webcam={webcam}
          label={t('review.liveness.live')}
          className="aspect-4/3 max-h-[34vh] w-full rounded-md bg-sunken object-contain"
          onLive={check.onLive}
          onFailed={check.onFailed}
        />
      ) : (
        <NoCamera failure={check.noCamera} instead={t('review.liveness.instead')} onAgain={check.onAgain} />
      )}
      {check.phase === 'asking' && check.noCamera === null && <p className="text-ink-soft">{t('review.liveness.asking')}</p>}
      {check.phase === 'filming' && <Steps check={check} />}
      {check.phase === 'judging' ? (
        <output>{t('review.liveness.judging')}</output>
      ) : (
        <div className="flex gap-2">
          {check.film !== null && check.film.frames > 0 && (
            <Button size="sm" onClick={check.onEnd}>
              {t('review.liveness.enough')}
            </Button>
          )}
          <Button size="sm" variant="quiet" onClick={onDone}>
            {t('review.cancel')}
          </Button>
        </div>
      )}
    </div>
  )
}

function Steps({ check: { film, onStep } }: { check: GuidedCheckState }) {
  const { t } = useTranslation()
  if (film === null) return null
  return (
    <>
      {!film.hasFace && film.frames > 0 && <p className="text-ink-soft">{t('review.liveness.noFaceNow')}</p>}
      <StepList steps={film.steps} left={film.stepsLeft}>
        {film.steps.at(-1)?.outcome === 'not-seen' && (
          <Button size="sm" onClick={() => onStep('again')}>
            {t('review.liveness.again')}
          </Button>
        )}
        <Button size="sm" variant="quiet" onClick={() => onStep('skip')}>
          {t('review.liveness.skip')}
        </Button>
      </StepList>
    </>
  )
}
