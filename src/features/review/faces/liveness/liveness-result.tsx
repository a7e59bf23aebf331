import { useTranslation } from 'react-i18next'
import type { JudgedLiveness } from '#client/wire-types.ts'
import { stillLimits } from '#domain/face/judge-liveness.ts'
import { videoLimits } from '#domain/face/judge-video-liveness.ts'
import type { LivenessCheck } from '#domain/face/liveness-check.ts'
import { Note } from '#ui/note.tsx'
import { StepList } from './step-list.tsx'

/** What was seen, line by line, and what it is worth. */
export function LivenessResult({ judged: { check, score } }: { judged: JudgedLiveness }) {
  const { t } = useTranslation()
  const { verdict, way, warnings, steps } = check
  const { nonLivingBelow: below, livingFrom: from } = way === 'still' ? stillLimits : videoLimits
  return (
    <div className="grid gap-2.5">
      <ul aria-label={t('review.liveness.result')} className="m-0 grid list-none p-0 [&>li]:py-1 [&>li+li]:border-t [&>li+li]:border-line">
        <li>
          <b>{t(`review.liveness.verdict.${verdict ?? 'none'}`)}</b>
        </li>
        <ActLines check={check} />
      </ul>
      {warnings.map((warning) => (
        <Note key={warning}>{t(`review.liveness.warning.${warning}`)}</Note>
      ))}
      {score !== null && <p className="text-xs text-ink-soft">{t('review.liveness.score', { score, below, from })}</p>}
      {way === 'still' && <p className="text-xs text-ink-soft">{t('review.liveness.stillWorth')}</p>}
      {steps.length > 0 && (
        <details>
          <summary className="cursor-pointer text-xs text-ink-soft">{t('review.liveness.allSteps')}</summary>
          <StepList steps={steps} left={0} />
        </details>
      )}
    </div>
  )
}

/** The other four lines, of what was seen over time. */
function ActLines({ check: { acts, steps, didOther } }: { check: LivenessCheck }) {
  const { t } = useTranslation()
  if (acts === null) return null
  const seen = steps.filter(({ outcome }) => outcome === 'seen').length
  return (
    <>
      <li>{t(acts.isReplaced ? 'review.liveness.replaced' : 'review.liveness.notReplaced')}</li>
      <li>{t('review.liveness.blinks', { count: acts.blinks })}</li>
      <li>{t('review.liveness.mouth', { count: acts.mouthOpened })}</li>
      {steps.length === 0 ? (
        <li>{t('review.liveness.turns', { count: acts.turnedLeft + acts.turnedRight })}</li>
      ) : (
        <li>
          {t('review.liveness.followed', { seen, all: steps.length })}
          {didOther && <span className="block text-xs text-ink-soft">{t('review.liveness.didOther')}</span>}
        </li>
      )}
    </>
  )
}
