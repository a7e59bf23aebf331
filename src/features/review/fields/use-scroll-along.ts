import { type RefObject, useEffect } from 'react'

/** Moves what is drawn over a text field along with it when a long text scrolls inside. */
export function useScrollAlong(input: RefObject<HTMLInputElement | null>, drawn: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const node = input.current
    const follow = () => {
      drawn.current?.style.setProperty('translate', `${-(node?.scrollLeft ?? 0)}px`)
    }
    follow()
    node?.addEventListener('scroll', follow)
    return () => node?.removeEventListener('scroll', follow)
  }, [input, drawn])
}
