import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '#ui/button.tsx'
import { FailureNote } from '#ui/failure-note.tsx'
import { GuidedCheck } from './guided-check.tsx'
import { LivenessResult } from './liveness-result.tsx'
import { ShortVideo } from './short-video.tsx'
import { type LivenessDesk, useLiveness } from './use-liveness.ts'

interface LivenessSectionProps {
  recordId: string
  /** The picture that was taken to compare; null where there is none. */
  shot: Blob | null
}

/** Whether a living person seems to be there: by steps in front of the camera, by the picture taken, or by a short video. A hint; it never decides. */
export function LivenessSection({ recordId, shot }: LivenessSectionProps) {
  const { t } = useTranslation()
  const desk = useLiveness(recordId)
  const [isGuided, setGuided] = useState(false)
  return (
    <section aria-label={t('review.liveness.title')} className="grid gap-2.5 border-b border-line px-5 py-4">
      <h3>{t('review.liveness.title')}</h3>
      {isGuided ? (
        <GuidedCheck desk={desk} onDone={() => setGuided(false)} />
      ) : (
        <Ways desk={desk} shot={shot} onGuided={() => setGuided(true)} />
      )}
      {desk.failure !== null && <FailureNote what={t('review.liveness.failed')} safe={desk.failure.sentence} />}
      {!isGuided && desk.judged !== null && <LivenessResult judged={desk.judged} />}
      {!isGuided && desk.judged === null && desk.latest !== null && (
        <p className="text-ink-soft">
          {t('review.liveness.latest', { at: desk.latest.at, verdict: t(`review.liveness.verdict.${desk.latest.verdict ?? 'none'}`) })}
        </p>
      )}
      <p className="text-xs text-ink-soft">{t('review.liveness.worth')}</p>
      <details>
        <summary className="cursor-pointer text-xs text-ink-soft">{t('review.liveness.how')}</summary>
        <p className="text-xs text-ink-soft">{t('review.liveness.measured')}</p>
      </details>
    </section>
  )
}

function Ways({ desk, shot, onGuided }: { desk: LivenessDesk; shot: Blob | null; onGuided: () => void }) {
  const { t } = useTranslation()
  const [isBusy, setBusy] = useState(false)
  const judgeStill = async (picture: Blob) => {
    desk.clear()
    setBusy(true)
    await desk.judgeStill(picture)
    setBusy(false)
  }
  return (
    <div className="flex flex-wrap gap-2">
      <Button
        size="sm"
        isQuietened={isBusy}
        onClick={() => {
          if (isBusy) return
          desk.clear()
          onGuided()
        }}
      >
        {t('review.liveness.begin')}
      </Button>
      {shot !== null && (
        <Button size="sm" isQuietened={isBusy} onClick={() => !isBusy && void judgeStill(shot)}>
          {t(isBusy ? 'review.liveness.looking' : 'review.liveness.still')}
        </Button>
      )}
      <ShortVideo desk={desk} isBusy={isBusy} onBusy={setBusy} />
    </div>
  )
}
