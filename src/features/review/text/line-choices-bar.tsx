import { useTranslation } from 'react-i18next'
import { cx } from '#ui/cx.ts'
import { Kbd } from '#ui/kbd.tsx'
import { useChordName } from '#ui/keys/use-chord-name.ts'
import { useReview } from '../review-context.ts'
import { lineChoices } from './line-choices.ts'
import type { LineDoubt } from './line-doubts.ts'
import type { LineRow } from './line-row.ts'

/** What the line's doubtful characters may be, each by its number; and the machine's line where a person's differs. */
export function LineChoices({ row, doubts }: { row: LineRow; doubts: readonly LineDoubt[] }) {
  const { t } = useTranslation()
  const { acts } = useReview()
  const nameOf = useChordName()
  const choices = lineChoices(row, doubts)
  if (choices.length === 0) return null
  return (
    <fieldset aria-label={t('review.readings')} className="text-choices">
      {choices.map(({ label, kind, text, isStanding }, place) => (
        <button
          // A choice is nothing but its number.
          // oxlint-disable-next-line react/no-array-index-key
          key={place}
          type="button"
          aria-pressed={isStanding}
          aria-label={kind === 'line' ? t('review.text.machineReads', { text: label }) : t('review.text.take', { text: label, line: text })}
          // The line keeps the keyboard.
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => acts.choose(place)}
          className={cx('text-choice', kind === 'line' && 'is-line')}
        >
          {kind === 'line' && <span className="text-xs text-ink-soft">{t('review.text.machine')}</span>}
          <span data-value>{label}</span>
          <Kbd>{nameOf(`Alt+Digit${place + 1}`)}</Kbd>
        </button>
      ))}
    </fieldset>
  )
}
