import { type RefObject, useEffect, useState } from 'react'

export interface TextSelection {
  start: number
  end: number
}

/** What is selected in a text field while it has the keyboard; null while it has not. */
export function useSelection(input: RefObject<HTMLInputElement | null>): TextSelection | null {
  const [selection, setSelection] = useState<TextSelection | null>(null)
  useEffect(() => {
    const node = input.current
    if (node === null) return undefined
    const look = () => {
      const start = node.selectionStart
      const end = node.selectionEnd
      const isHere = document.activeElement === node && start !== null && end !== null
      setSelection((before) => {
        if (!isHere) return null
        return before?.start === start && before.end === end ? before : { start, end }
      })
    }
    look()
    // Not `input`: a state set there is rendered before React's own listener has seen the event, and the keystroke is lost.
    const events = ['select', 'focus', 'blur', 'keyup', 'pointerup'] as const
    document.addEventListener('selectionchange', look)
    for (const event of events) node.addEventListener(event, look)
    return () => {
      document.removeEventListener('selectionchange', look)
      for (const event of events) node.removeEventListener(event, look)
    }
  }, [input])
  return selection
}
