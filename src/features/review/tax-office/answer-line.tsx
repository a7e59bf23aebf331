import { useTranslation } from 'react-i18next'
import type { TaxOfficeQuestion } from '#domain/invoice/tax-office.ts'
import { StateGlyph } from '#ui/state-glyph.tsx'
import { useReview } from '../review-context.ts'
import { answerWords } from './answer-words.ts'

/** What became of the last question, and when. */
export function AnswerLine({ latest, isOutdated }: { latest: TaxOfficeQuestion; isOutdated: boolean }) {
  const { t } = useTranslation()
  const { words } = useReview()
  const { state, text } = answerWords(latest, words)
  return (
    <div className="rule-line">
      <StateGlyph state={state} />
      <span>
        {text}{' '}
        <time dateTime={latest.answeredAt ?? latest.askedAt} className="text-ink-soft">
          {t('review.taxOffice.at', { at: latest.answeredAt ?? latest.askedAt })}
        </time>
        {isOutdated && <span className="text-ink-soft"> {t('review.taxOffice.outdated')}</span>}
      </span>
    </div>
  )
}
