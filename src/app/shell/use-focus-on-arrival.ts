import { useLocation } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'

/** After a change of screen the keyboard starts in the new screen's work, unless that put the focus somewhere itself. */
export function useFocusOnArrival(mainId: string): void {
  const pathname = useLocation({ select: (location) => location.pathname })
  const before = useRef(pathname)
  useEffect(() => {
    if (before.current === pathname) return
    before.current = pathname
    const soon = setTimeout(() => {
      const focused = document.activeElement
      // The rail keeps its focus: who walks along it with Tab goes on there.
      if (focused === null || focused === document.body) document.getElementById(mainId)?.focus({ preventScroll: true })
    }, 50)
    return () => clearTimeout(soon)
  }, [pathname, mainId])
}
