import { useTranslation } from 'react-i18next'
import type { LivenessCheck } from '#domain/face/liveness-check.ts'

/** The last answer to whether a living person was there, with what speaks against it; its worth stands with it. */
export function LivenessLine({ check: { at, verdict, way, acts, didOther } }: { check: LivenessCheck }) {
  const { t } = useTranslation()
  return (
    <p>
      {t(`review.liveness.verdict.${verdict ?? 'none'}`)}{' '}
      {acts?.isReplaced && <span className="font-medium">{t('review.liveness.replaced')} </span>}
      {didOther && <span className="font-medium">{t('review.liveness.didOther')} </span>}
      <time dateTime={at} className="text-ink-soft">
        {t('review.faces.at', { at })}
      </time>
      <span className="text-ink-soft"> {t(`review.liveness.hint.${way}`)}</span>
    </p>
  )
}
