import { useTranslation } from 'react-i18next'
import type { OpenMatter } from '#domain/judge-record.ts'
import { Button } from '#ui/button.tsx'
import { StateGlyph } from '#ui/state-glyph.tsx'
import { ruleButtonId } from '../fields/field-ids.ts'
import { useReview } from '../review-context.ts'
import { acceptRuleInPlace, toggleAllRules, useReviewStore } from '../review.store.ts'
import { readyWords } from '../words/ready-words.ts'
import { asEnding } from '#ui/as-ending.ts'
import { AcceptRule } from './accept-rule.tsx'
import { HeldRules } from './held-rules.tsx'
import { ruleCounts } from './rule-counts.ts'

/** What must be settled, what is worth knowing, and how many rules hold. */
export function RulesStrip() {
  const { t } = useTranslation()
  const { review, isReadOnly } = useReview()
  const open = review.openMatters.filter((matter) => matter.kind === 'rule')
  const { worthKnowing, accepted, held } = ruleCounts(review.rules)
  // Of a bill its verdict says which hold.
  const areHeldToldHere = review.verdict === null && held.length + accepted.length > 0
  const isReady = review.openMatters.length === 0 && !isReadOnly && review.rows.length > 0
  if (!isReady && !areHeldToldHere && open.length + worthKnowing.length === 0) return null
  return (
    <section
      aria-label={t('review.rules.label')}
      className="grid max-h-[40%] flex-none gap-[3px] overflow-auto border-t border-line px-4 py-2"
    >
      {isReady && <Ready />}
      {open.map((matter) => (
        <MustSettle key={matter.rule} matter={matter} />
      ))}
      {worthKnowing.map(({ name, reason }) => (
        <WorthKnowing key={name} reason={reason} />
      ))}
      {areHeldToldHere && <Held held={held} accepted={accepted} />}
    </section>
  )
}

function Held({ held, accepted }: { held: readonly string[]; accepted: readonly string[] }) {
  const { t } = useTranslation()
  const areAllShown = useReviewStore((state) => state.areAllRulesShown)
  return (
    <>
      <div className="rule-line">
        <StateGlyph state="proven" />
        <span className="text-ink-soft">
          {t('review.rules.held', { count: held.length })}
          {accepted.length > 0 && ` ${t('review.rules.accepted', { count: accepted.length })}`}
        </span>
        <Button variant="quiet" size="sm" aria-expanded={areAllShown} onClick={toggleAllRules}>
          {t(areAllShown ? 'review.rules.hide' : 'review.rules.show')}
        </Button>
      </div>
      {areAllShown && <HeldRules held={held} accepted={accepted} />}
    </>
  )
}

function Ready() {
  const { review, words } = useReview()
  return readyWords(review, words).map(({ state, text }) => (
    <div key={text} className="rule-line">
      <StateGlyph state={state} />
      <span>{text}</span>
    </div>
  ))
}

function MustSettle({ matter }: { matter: Extract<OpenMatter, { kind: 'rule' }> }) {
  const { t } = useTranslation()
  const { words, isReadOnly } = useReview()
  const isAccepting = useReviewStore((state) => state.acceptingRule === matter.rule)
  return (
    <div className="rule-line">
      <StateGlyph state="conflict" />
      <span>
        <b>{t('review.rules.must')}</b> {asEnding(words.reason(matter.reason))}
      </span>
      {!isReadOnly && !isAccepting && (
        <Button id={ruleButtonId(matter.rule)} size="sm" onClick={() => acceptRuleInPlace(matter.rule)}>
          {t('review.rules.accept')}
        </Button>
      )}
      {isAccepting && <AcceptRule rule={matter.rule} />}
    </div>
  )
}

function WorthKnowing({ reason }: { reason: Parameters<ReturnType<typeof useReview>['words']['reason']>[0] }) {
  const { t } = useTranslation()
  const { words } = useReview()
  return (
    <div className="rule-line">
      <StateGlyph state="look" />
      <span>
        <b>{t('review.rules.worthKnowing')}</b> {asEnding(words.reason(reason))}
      </span>
    </div>
  )
}
