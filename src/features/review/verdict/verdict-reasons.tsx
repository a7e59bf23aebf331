import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { DocumentVerdict } from '#domain/document-verdict.ts'
import { asEnding } from '#ui/as-ending.ts'
import { StateGlyph } from '#ui/state-glyph.tsx'
import type { TrustState } from '#ui/trust-state.ts'
import { useReview } from '../review-context.ts'
import { HeldRules } from '../rules/held-rules.tsx'
import { ruleCounts } from '../rules/rule-counts.ts'

/** All that the verdict rests on: what does not agree first, then what does, then what could not be checked. */
export function VerdictReasons({ verdict: { fails, hints, differ, agree, unchecked } }: { verdict: DocumentVerdict }) {
  const { t } = useTranslation()
  const { review, words } = useReview()
  const { held, accepted } = ruleCounts(review.rules)
  const named = (fields: readonly string[]) => new Intl.ListFormat(words.locale).format(fields.map(words.field))
  return (
    <div className="grid gap-1 pt-1 pb-1.5 text-xs">
      {/* What a person accepted is said with its reason below. */}
      {fails
        .filter(({ rule }) => !accepted.includes(rule))
        .map(({ rule, reason }) => (
          <Reason key={rule} state="conflict">
            {t('review.verdict.fails', { rule: words.rule(rule), reason: asEnding(words.reason(reason)) })}
          </Reason>
        ))}
      {hints.map(({ rule, reason }) => (
        <Reason key={rule} state="look">
          {t('review.verdict.fails', { rule: words.rule(rule), reason: asEnding(words.reason(reason)) })}
        </Reason>
      ))}
      {differ.length > 0 && <Reason state="conflict">{t('review.verdict.differOn', { fields: named(differ) })}</Reason>}
      {held.length + accepted.length > 0 && <HeldRules held={held} accepted={accepted} />}
      {agree.length > 0 && <Reason state="proven">{t('review.verdict.agreeOn', { fields: named(agree) })}</Reason>}
      {unchecked.map(({ rule, reason }) => (
        <Reason key={rule} state="missing">
          {t('review.verdict.notChecked', { rule: words.rule(rule), reason: asEnding(words.reason(reason)) })}
        </Reason>
      ))}
      <p className="pl-7 text-ink-soft">{t('review.verdict.note')}</p>
    </div>
  )
}

function Reason({ state, children }: { state: TrustState; children: ReactNode }) {
  return (
    <p className="flex items-start gap-1.5 pl-7 text-ink-soft">
      <StateGlyph state={state} size={14} className="mt-px" />
      <span className="min-w-0">{children}</span>
    </p>
  )
}
