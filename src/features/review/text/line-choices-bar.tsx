import { useTranslation } from 'react-i18next'
import { cx } from '#ui/cx.ts'
import { Kbd } from '#ui/kbd.tsx'
import { useChordName } from '#ui/keys/use-chord-name.ts'
import { useReview } from '../review-context.ts'
import { type LineChoice, lineChoices } from './line-choices.ts'
import type { LineDoubt } from './line-doubts.ts'
import type { LineRow } from './line-row.ts'
import { textParts } from './text-parts.ts'

/** What the line may be, each by its number: what two recognisers read, its doubtful characters, the machine's line where a person's differs. */
export function LineChoices({ row, doubts }: { row: LineRow; doubts: readonly LineDoubt[] }) {
  const { t } = useTranslation()
  const choices = lineChoices(row, doubts)
  return (
    <>
      {row.state !== 'verified' && <LineWhy row={row} />}
      {choices.length > 0 && (
        <fieldset aria-label={t('review.readings')} className="text-choices">
          {choices.map((choice, place) => (
            // A choice is nothing but its number.
            // oxlint-disable-next-line react/no-array-index-key
            <ChoiceButton key={place} choice={choice} place={place} />
          ))}
        </fieldset>
      )}
    </>
  )
}

/** What the remote API says of a line that was not read in two ways: those choices say it themselves. */
function LineWhy({ row: { byBoth } }: { row: LineRow }) {
  const { words } = useReview()
  if (byBoth === null || byBoth === 'differ') return null
  return <p className="text-why">{words.say(`review.text.${byBoth === 'agree' ? 'agreeWhy' : 'aloneWhy'}`)}</p>
}

function ChoiceButton({ choice: { label, kind, text, isStanding, marks }, place }: { choice: LineChoice; place: number }) {
  const { t } = useTranslation()
  const { acts } = useReview()
  const nameOf = useChordName()
  return (
    <button
      type="button"
      aria-pressed={isStanding}
      aria-label={
        kind === 'character' ? t('review.text.take', { text: label, line: text }) : t(`review.text.${kind}Reads`, { text: label })
      }
      // The line keeps the keyboard.
      onPointerDown={(event) => event.preventDefault()}
      onClick={() => acts.choose(place)}
      className={cx('text-choice', kind !== 'character' && 'is-line')}
    >
      {kind !== 'character' && <span className="text-xs text-ink-soft">{t(`review.text.${kind}`)}</span>}
      <span data-value>{marks.length === 0 ? label : <Marked label={label} marks={marks} />}</span>
      <Kbd>{nameOf(`Alt+Digit${place + 1}`)}</Kbd>
    </button>
  )
}

function Marked({ label, marks }: { label: string; marks: readonly number[] }) {
  const doubts = marks.map((at) => ({ at, text: label[at] ?? '', others: [] }))
  return textParts(label, { doubts, hits: [], now: null }).map(({ start, text, isDoubtful }) => (
    <span key={start} className={cx(isDoubtful && 'doubtful')}>
      {text}
    </span>
  ))
}
