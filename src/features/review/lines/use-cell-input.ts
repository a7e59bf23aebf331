import { type ChangeEvent, type FocusEvent, type KeyboardEvent, type MouseEvent, useState } from 'react'
import { fieldInputId } from '../fields/field-ids.ts'
import type { FieldRow } from '../fields/field-row.ts'
import { needsLook } from '../fields/use-value-input.ts'
import { useReview } from '../review-context.ts'
import { reachField, useReviewStore } from '../review.store.ts'
import { moveOfKey } from './move-of-key.ts'
import { nextCell } from './next-cell.ts'
import { typedCell } from './line-edits.ts'
import type { TableView } from './table-view.ts'

/**
 * The text of a cell, and how keys move from it. While walking all of it is selected, so that typing replaces it; F2 or a
 * second click edits in it, and then arrows move the caret.
 */
export function useCellInput({ view, cell }: { view: TableView; cell: FieldRow }) {
  const { acts, isReadOnly } = useReview()
  const { key } = cell.field
  const [typing, setTyping] = useState<{ text: string; stands: string } | null>(null)
  const [isEditing, setEditing] = useState(false)
  const standing = cell.field.value ?? cell.shown
  const isTyped = typing !== null && cell.field.source === 'person' && typing.stands === standing

  function leave(event: KeyboardEvent<HTMLInputElement>): boolean {
    if (event.key === 'Enter' && isLeftToReview(event)) return false
    const move = moveOfKey(event, isEditing)
    const to = move === null ? null : nextCell(view, key, move)
    if (to === null) return false
    document.getElementById(fieldInputId(to))?.focus()
    return true
  }
  /** A doubt is accepted with Enter, as in the list of fields; whatever was typed is left as in a spreadsheet. */
  function isLeftToReview({ shiftKey }: KeyboardEvent): boolean {
    return !shiftKey && needsLook(cell) && !useReviewStore.getState().isTouched
  }

  return {
    value: isTyped ? typing.text : cell.shown,
    readOnly: isReadOnly,
    'data-editing': isEditing || undefined,
    onChange(event: ChangeEvent<HTMLInputElement>) {
      const edit = typedCell(key, cell.spec, event.target.value)
      setTyping({ text: event.target.value, stands: edit.value ?? '' })
      acts.edit(edit)
    },
    onFocus({ currentTarget }: FocusEvent<HTMLInputElement>) {
      reachField(key, false)
      currentTarget.select()
      currentTarget.closest('.lines-row')?.scrollIntoView({ block: 'nearest' })
    },
    onBlur() {
      setTyping(null)
      setEditing(false)
    },
    onMouseDown(event: MouseEvent<HTMLInputElement>) {
      if (document.activeElement === event.currentTarget) return setEditing(true)
      // The first click is on the cell, not in its text.
      event.preventDefault()
      event.currentTarget.focus()
    },
    onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
      if (event.nativeEvent.isComposing) return
      if (event.key === 'F2') setEditing(true)
      const isLeft = event.key === 'Escape' && isEditing
      if (isLeft) {
        setEditing(false)
        event.currentTarget.select()
      }
      if (isLeft || leave(event)) event.preventDefault()
    },
  }
}
