import type { ReactNode } from 'react'

interface ComparedFrameProps {
  label: string
  className: string
  children: ReactNode
}

/** What stands around a compared table: wider than its pane it is moved sideways in it, also with keys, so it can have the keyboard. */
export function ComparedFrame({ label, className, children }: ComparedFrameProps) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section tabIndex={0} aria-label={label} className={className}>
      {children}
    </section>
  )
}
