import { type RefObject, useId } from 'react'
import { cx } from '#ui/cx.ts'
import type { CharacterSpan } from './align-characters.ts'
import { DrawnText } from './drawn-text.tsx'
import { fieldInputId } from './field-ids.ts'
import type { FieldRow } from './field-row.ts'
import { useValueInput } from './use-value-input.ts'

interface ValueInputProps {
  row: FieldRow
  /** What it is called, with its state. */
  name: string
  isOpen: boolean
  /** Where characters stand under their picture, in pixels; null where the source does not say. */
  spans: readonly CharacterSpan[] | null
  input: RefObject<HTMLInputElement | null>
}

/** The value of a field. A real text field always; its characters are drawn over it where they are to be marked or placed. */
export function ValueInput({ row, name, isOpen, spans, input }: ValueInputProps) {
  const spokenId = useId()
  const { text, doubts, spoken, aligned, ...field } = useValueInput({ row, input, spans: isOpen ? spans : null })
  const isDrawn = isOpen || doubts.length > 0
  return (
    <span className={cx('field-value', isDrawn && 'is-drawn', aligned !== null && 'is-aligned')} data-value>
      <input
        ref={input}
        id={fieldInputId(row.field.key)}
        aria-label={name}
        aria-describedby={spoken === '' ? undefined : spokenId}
        aria-invalid={row.misfit === null ? undefined : true}
        value={text}
        spellCheck={false}
        autoComplete="off"
        autoCapitalize="characters"
        {...field}
      />
      {isDrawn && <DrawnText text={text} spans={aligned} doubts={doubts} state={row.field.state} input={input} />}
      {spoken !== '' && (
        <span id={spokenId} className="sr-only">
          {spoken}
        </span>
      )}
    </span>
  )
}
