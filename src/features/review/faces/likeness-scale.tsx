import { useTranslation } from 'react-i18next'
import { comparisonLimits } from '#domain/face/judge-comparison.ts'
import { likenessPlace, unsurePart } from './likeness-place.ts'

const percent = (share: number) => `${(100 * share).toFixed(1)}%`

/** How alike two faces are. The hatched middle means that nothing can be said. */
export function LikenessScale({ likeness }: { likeness: number }) {
  const { t } = useTranslation()
  const words = t('review.faces.likeness', { likeness, below: comparisonLimits.differentBelow, above: comparisonLimits.sameAbove })
  return (
    <>
      <div className="likeness-scale" aria-hidden>
        <div className="likeness-track" />
        <div className="likeness-unsure" style={{ left: percent(unsurePart.from), width: percent(unsurePart.to - unsurePart.from) }} />
        <div className="likeness-dot" style={{ left: percent(likenessPlace(likeness)) }} />
        <b className="left-0">{t('review.faces.scale.different')}</b>
        <b className="left-1/2 -translate-x-1/2">{t('review.faces.scale.unsure')}</b>
        <b className="right-0">{t('review.faces.scale.same')}</b>
      </div>
      <p className="text-xs text-ink-soft">{words}</p>
    </>
  )
}
