import { type RefObject, useEffect } from 'react'

/** Leaves a question that was asked in place when Escape is pressed inside it. */
export function useEscape(element: RefObject<HTMLElement | null>, onLeave: () => void): void {
  useEffect(() => {
    const node = element.current
    const listen = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      event.preventDefault()
      onLeave()
    }
    node?.addEventListener('keydown', listen)
    return () => node?.removeEventListener('keydown', listen)
  }, [element, onLeave])
}
