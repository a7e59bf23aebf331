import { type KeyboardEvent, type MouseEvent, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { cx } from '#ui/cx.ts'
import { Kbd } from '#ui/kbd.tsx'
import { useChordName } from '#ui/keys/use-chord-name.ts'
import { useReview } from '../review-context.ts'
import { needsLook } from './use-value-input.ts'
import type { FieldRow } from './field-row.ts'
import { type ReadingChoice, readingChoices } from './reading-choices.ts'

/**
 * The numbered readings of a field. Alt with the number takes one from anywhere, the down arrow comes here from the
 * value; Tab goes from field to field and not through them.
 */
export function ReadingRadios({ row }: { row: FieldRow }) {
  const { acts, words } = useReview()
  const { t } = useTranslation()
  const group = useRef<HTMLDivElement>(null)
  const choices = readingChoices(row)
  if (choices.length === 0) return null
  const chosen = choices.findIndex(({ value }) => value === row.field.value)
  function move(event: KeyboardEvent) {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step === 0) return
    event.preventDefault()
    const next = (Math.max(chosen, 0) + step + choices.length) % choices.length
    acts.choose(next)
    group.current?.querySelectorAll('button')[next]?.focus()
  }
  return (
    <div ref={group} role="radiogroup" tabIndex={-1} aria-label={t('review.readings')} className="reading-radios" onKeyDown={move}>
      {choices.map((choice, place) => (
        <ReadingRadio
          key={choice.value}
          choice={choice}
          place={place}
          isChecked={place === chosen}
          isNext={place === chosen && needsLook(row)}
          sourceName={choice.how === 'typed' ? words.say('review.choice.otherCharacter') : words.sources(choice.sources)}
        />
      ))}
    </div>
  )
}

interface ReadingRadioProps {
  choice: ReadingChoice
  place: number
  isChecked: boolean
  /** Enter takes it. */
  isNext: boolean
  sourceName: string
}

function ReadingRadio({ choice, place, isChecked, isNext, sourceName }: ReadingRadioProps) {
  const { acts } = useReview()
  const nameOf = useChordName()
  function press({ detail: clicks }: MouseEvent) {
    // Enter on what is chosen already goes on, as it does in the value.
    if (isChecked && !isNext && clicks === 0) acts.accept()
    else acts.choose(place)
  }
  return (
    <button type="button" {...{ role: 'radio', 'aria-checked': isChecked }} tabIndex={-1} className="reading-radio" onClick={press}>
      <Kbd>{nameOf(`Alt+Digit${place + 1}`)}</Kbd>
      <span className="reading-text" data-value>
        {[...choice.text].map((character, at) => (
          // A character is nothing but its place.
          // oxlint-disable-next-line react/no-array-index-key
          <span key={at} className={cx(choice.marks.includes(at) && 'doubtful')}>
            {character}
          </span>
        ))}
      </span>
      <span className="truncate text-ink-soft">{sourceName}</span>
      {isNext && <Kbd>{nameOf('Enter')}</Kbd>}
    </button>
  )
}
