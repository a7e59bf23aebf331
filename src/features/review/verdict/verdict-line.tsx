import { Check, Minus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { DocumentVerdict } from '#domain/document-verdict.ts'
import { Button } from '#ui/button.tsx'
import { StateGlyph } from '#ui/state-glyph.tsx'
import { useReview } from '../review-context.ts'
import { toggleAllRules, useReviewStore } from '../review.store.ts'
import { VerdictReasons } from './verdict-reasons.tsx'
import { verdictInShort } from './verdict-in-short.ts'

/** Whether a bill agrees with itself, with its reasons one click away. */
export function VerdictLine() {
  const { t } = useTranslation()
  const { review, words } = useReview()
  const areReasonsShown = useReviewStore((state) => state.areAllRulesShown)
  const { verdict } = review
  if (verdict === null) return null
  return (
    <section aria-label={t('review.verdict.label')} className="max-h-[50%] flex-none overflow-auto border-b border-line px-4 py-1.5">
      <div className="flex min-h-[26px] items-center gap-2 text-xs">
        <VerdictGlyph verdict={verdict.verdict} />
        <p className="min-w-0 flex-1">
          <b>{t(`review.verdict.${verdict.verdict}`)}</b> <span className="text-ink-soft">{verdictInShort(verdict, words)}</span>
        </p>
        <Button variant="quiet" size="sm" aria-expanded={areReasonsShown} onClick={toggleAllRules}>
          {t(areReasonsShown ? 'review.verdict.hide' : 'review.verdict.why')}
        </Button>
      </div>
      {areReasonsShown && <VerdictReasons verdict={verdict} />}
    </section>
  )
}

/** It is no value that somebody proved: a plain tick. */
function VerdictGlyph({ verdict }: Pick<DocumentVerdict, 'verdict'>) {
  if (verdict === 'contradiction') return <StateGlyph state="conflict" />
  const Icon = verdict === 'consistent' ? Check : Minus
  return <Icon size={18} strokeWidth={1.6} aria-hidden className="flex-none text-ink-soft" />
}
