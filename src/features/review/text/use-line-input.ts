import { type ChangeEvent, type FocusEvent, useRef, useState } from 'react'
import { tidyText } from '#domain/formats/text.ts'
import { useReview } from '../review-context.ts'
import { reachField } from '../review.store.ts'
import type { LineDoubt } from './line-doubts.ts'
import { isOpenLine, type LineRow } from './line-row.ts'

/** The text of a line's field: what is being typed while it stands for the line, else the line. */
export function useLineInput(row: LineRow, doubts: readonly LineDoubt[]) {
  const { acts, words, isReadOnly } = useReview()
  const [typing, setTyping] = useState<{ text: string; stands: string } | null>(null)
  const byPointer = useRef(false)
  const isTyped = typing !== null && row.state === 'verified' && typing.stands === row.shown
  return {
    text: isTyped ? typing.text : row.shown,
    placeholder: words.say('review.empty'),
    readOnly: isReadOnly,
    onChange(event: ChangeEvent<HTMLTextAreaElement>) {
      // A line is one line, also where several were pasted.
      const typed = event.target.value.replace(/\s*\n\s*/g, ' ')
      const value = tidyText(typed)
      setTyping({ text: typed, stands: value ?? '' })
      acts.edit({ field: row.key, value, how: 'typed' })
    },
    onFocus({ currentTarget }: FocusEvent<HTMLTextAreaElement>) {
      reachField(row.key, isOpenLine(row))
      const [first] = doubts
      // A click has put the caret where the person wants it.
      if (!byPointer.current && first !== undefined) currentTarget.setSelectionRange(first.at, first.at + first.text.length)
      byPointer.current = false
    },
    onBlur() {
      byPointer.current = false
      setTyping(null)
    },
    onPointerDown() {
      byPointer.current = true
    },
  }
}
