import { useTranslation } from 'react-i18next'
import { Button } from '#ui/button.tsx'
import { Kbd } from '#ui/kbd.tsx'
import { useChordName } from '#ui/keys/use-chord-name.ts'
import type { RuleOutcome } from '#domain/judge-record.ts'
import { fieldInputId } from '../fields/field-ids.ts'
import { useReview } from '../review-context.ts'
import { acceptRuleInPlace } from '../review.store.ts'
import type { RowView } from './table-view.ts'

/** What does not tie in a row, in sentences with the numbers, and the one value that would mend it. */
export function LineTrouble({ id, row }: { id: string; row: RowView }) {
  const { t } = useTranslation()
  const { words } = useReview()
  const repair = row.failing.find((rule) => rule.repair !== null)?.repair ?? null
  const isConflict = row.failing.some(({ severity }) => severity === 'must')
  return (
    <div {...{ role: 'row' }} className="lines-trouble" data-state={isConflict ? 'conflict' : 'look'}>
      <div {...{ role: 'gridcell' }} className="flex flex-1 flex-wrap items-center gap-x-3 gap-y-1">
        <span id={id}>
          {row.failing.flatMap(({ outcome }) => (outcome.result === 'fail' ? [words.reason(outcome.reason)] : [])).join(' ')}{' '}
          {repair !== null && <b>{t('review.lines.mends', { value: repair.value })}</b>}
        </span>
        <span className="flex-1" />
        {repair !== null && <RepairButton field={repair.field} value={repair.value} />}
        {row.failing.map((rule) => (
          <AcceptButton key={rule.name} rule={rule} />
        ))}
      </div>
    </div>
  )
}

function RepairButton({ field, value }: { field: string; value: string }) {
  const { t } = useTranslation()
  const { acts, words, isReadOnly } = useReview()
  const nameOf = useChordName()
  if (isReadOnly) return null
  function mend() {
    acts.edit({ field, value, how: 'chose' })
    document.getElementById(fieldInputId(field))?.focus()
  }
  return (
    <Button size="sm" aria-label={t('review.lines.mend', { field: words.field(field), value })} onClick={mend}>
      <Kbd>{nameOf('Alt+Digit1')}</Kbd>
      <span className="font-mono" data-value>
        {value}
      </span>
      <span className="text-ink-soft">{t('review.lines.repair')}</span>
    </Button>
  )
}

/** Only what must hold needs a reason where it does not. */
function AcceptButton({ rule: { name, severity } }: { rule: RuleOutcome }) {
  const { t } = useTranslation()
  const { words, isReadOnly } = useReview()
  if (isReadOnly || severity !== 'must') return null
  return (
    <Button size="sm" aria-label={t('review.lines.acceptRule', { rule: words.rule(name) })} onClick={() => acceptRuleInPlace(name)}>
      {t('review.rules.accept')}
    </Button>
  )
}
