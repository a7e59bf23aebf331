import type { ReactNode } from 'react'

/** What is too wide for a phone scrolls in a frame of its own, with all that is placed in it. */
export function WideFrame({ label, children }: { label: string; children: ReactNode }) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keys
    <section aria-label={label} tabIndex={0} className="scroller relative overflow-x-auto">
      {children}
    </section>
  )
}
