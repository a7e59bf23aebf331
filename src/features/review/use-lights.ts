import { type RefObject, useEffect, useRef } from 'react'
import { useReviewStore } from './review.store.ts'

/** The field that is pointed at, else the one that has the keyboard. */
function litField(): string | null {
  const { pointed, focused } = useReviewStore.getState()
  return pointed ?? focused
}

function light(root: HTMLElement): void {
  for (const lit of root.querySelectorAll('[data-lit]')) lit.removeAttribute('data-lit')
  const field = litField()
  if (field === null) return
  for (const part of root.querySelectorAll(`[data-lights="${CSS.escape(field)}"]`)) part.setAttribute('data-lit', '')
}

/**
 * Lights all that shows the field that is pointed at or focused (`data-lights`) with `data-lit`. Written to the elements
 * themselves, so that moving over a picture or down a list renders nothing.
 */
export function useLights(): RefObject<HTMLDivElement | null> {
  const root = useRef<HTMLDivElement>(null)
  // Parts may have come or gone with any rendering.
  useEffect(() => {
    if (root.current !== null) light(root.current)
  })
  useEffect(
    () =>
      useReviewStore.subscribe((now, before) => {
        const isSame = (now.pointed ?? now.focused) === (before.pointed ?? before.focused)
        if (!isSame && root.current !== null) light(root.current)
      }),
    [],
  )
  return root
}
