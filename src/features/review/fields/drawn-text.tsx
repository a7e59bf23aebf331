import { type RefObject, useRef } from 'react'
import type { FieldState } from '#domain/field-state.ts'
import { cx } from '#ui/cx.ts'
import type { CharacterSpan } from './align-characters.ts'
import { caretX } from './caret-place.ts'
import { useScrollAlong } from './use-scroll-along.ts'
import { type TextSelection, useSelection } from './use-selection.ts'

interface DrawnTextProps {
  text: string
  doubts: readonly number[]
  state: FieldState
  /** Where each character stands, in pixels; null: one after the other. */
  spans: readonly CharacterSpan[] | null
  input: RefObject<HTMLInputElement | null>
}

/** The text of a field drawn character by character over the field itself, so that doubtful ones can be marked. */
export function DrawnText({ text, doubts, state, spans, input }: DrawnTextProps) {
  const selection = useSelection(input)
  const drawn = useRef<HTMLSpanElement>(null)
  useScrollAlong(input, drawn)
  return (
    <span aria-hidden className="drawn-text">
      <span ref={drawn}>
        {[...text].map((character, place) => (
          <span
            // A character is nothing but its place.
            // oxlint-disable-next-line react/no-array-index-key
            key={place}
            data-state={state}
            className={cx(doubts.includes(place) && 'doubtful', spans !== null && isSelected(selection, place) && 'is-selected')}
            style={placeOf(spans, place)}
          >
            {character}
          </span>
        ))}
        {spans !== null && selection !== null && <span className="drawn-caret" style={{ left: caretX(spans, selection.end) }} />}
      </span>
    </span>
  )
}

function isSelected(selection: TextSelection | null, place: number): boolean {
  return selection !== null && place >= selection.start && place < selection.end
}

function placeOf(spans: readonly CharacterSpan[] | null, place: number) {
  const span = spans?.[place]
  return span === undefined ? undefined : ({ position: 'absolute', left: span.start, width: span.width } as const)
}
