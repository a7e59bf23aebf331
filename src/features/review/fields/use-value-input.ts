import { type ChangeEvent, type KeyboardEvent, type PointerEvent, type RefObject, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { formatOfField } from '#domain/formats/format-of-field.ts'
import type { OpenText } from '#ui/use-open-text.ts'
import { useReview } from '../review-context.ts'
import { reachField } from '../review.store.ts'
import type { CharacterSpan } from './align-characters.ts'
import { caretPlace } from './caret-place.ts'
import { likelyCharacters } from './doubt-places.ts'
import type { FieldRow } from './field-row.ts'
import { selectDoubt } from './select-doubt.ts'
import { spellDoubt } from './spell-doubt.ts'

/** What was typed, and the value that it stands for. */
interface Typing {
  text: string
  stands: string
}

interface ValueInputParts {
  row: FieldRow
  input: RefObject<HTMLInputElement | null>
  spans: readonly CharacterSpan[] | null
}

function standing({ field, shown }: FieldRow): string {
  return field.value ?? shown
}

/** What is being typed; else the value, of a bank card's number only the first and last digits while nobody works on it. */
function textOf(row: FieldRow, { typing, isWorkedOn }: { typing: Typing | null; isWorkedOn: boolean }): { text: string; isWhole: boolean } {
  const { field, spec, shown } = row
  if (typing !== null && field.source === 'person' && typing.stands === standing(row)) return { text: typing.text, isWhole: true }
  const { glance } = formatOfField(spec)
  if (isWorkedOn || field.value === null || !glance) return { text: shown, isWhole: true }
  return { text: glance(field.value), isWhole: false }
}

export function needsLook({ field, spec }: FieldRow): boolean {
  return field.state === 'look' || field.state === 'conflict' || (field.state === 'missing' && spec.required)
}

/** The text of a value field: what is being typed while it stands for the value, else the value as people write it. */
export function useValueInput({ row, input, spans }: ValueInputParts) {
  const { acts, words, isReadOnly, record } = useReview()
  const [typing, setTyping] = useState<Typing | null>(null)
  const byPointer = useRef(false)
  const { field, spec, doubts } = row
  const [isWorkedOn, setWorkedOn] = useState(false)
  const { text, isWhole } = textOf(row, { typing, isWorkedOn: isWorkedOn && !isReadOnly })
  const aligned = spans !== null && text !== '' && spans.length === text.length ? spans : null

  return {
    text,
    doubts: isWhole ? doubts : [],
    aligned,
    spoken: spokenDoubts(row, words.say),
    placeholder: words.say(record.status === 'reading' ? 'review.reading' : 'review.empty'),
    readOnly: isReadOnly,
    onChange(event: ChangeEvent<HTMLInputElement>) {
      const typed = event.target.value
      const tidy = typed.trim()
      const value = tidy === '' ? null : (formatOfField(spec).parse(tidy) ?? tidy)
      setTyping({ text: typed, stands: value ?? '' })
      acts.edit({ field: field.key, value, how: 'typed' })
    },
    onFocus() {
      // Whole before the doubt in it is selected.
      flushSync(() => setWorkedOn(true))
      reachField(field.key, needsLook(row))
      // A click has put the caret where the person wants it.
      if (!byPointer.current && input.current !== null) selectDoubt(input.current, doubts, needsLook(row))
      byPointer.current = false
    },
    onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
      if (event.key !== 'ArrowDown' || event.altKey || event.ctrlKey || event.metaKey) return
      const radio = event.currentTarget
        .closest('.field-item')
        ?.querySelector<HTMLElement>('[role="radio"][aria-checked="true"], [role="radio"]')
      if (radio === null || radio === undefined) return
      event.preventDefault()
      radio.focus()
    },
    onBlur() {
      byPointer.current = false
      setTyping(null)
      setWorkedOn(false)
    },
    onPointerDown(event: PointerEvent<HTMLInputElement>) {
      byPointer.current = true
      if (aligned === null || input.current === null) return
      // The text field itself does not know where its characters are drawn.
      event.preventDefault()
      input.current.focus()
      const place = caretPlace(aligned, event.clientX - input.current.getBoundingClientRect().left)
      input.current.setSelectionRange(place, place)
    },
  }
}

function spokenDoubts(row: FieldRow, say: OpenText): string {
  return row.doubts.map((position) => spellDoubt({ position, characters: likelyCharacters(row, position) }, say)).join('. ')
}
