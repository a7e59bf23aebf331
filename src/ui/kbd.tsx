import type { ReactNode } from 'react'
import { cx } from './cx.ts'

export interface KbdProps {
  children: ReactNode
  /** On the accent, e.g. inside the button that is the next right thing. */
  isOnAccent?: boolean
  /** Shown on narrow screens too, where else there is no keyboard. */
  isAlways?: boolean
}

/** A key as a small cap. */
export function Kbd({ children, isOnAccent = false, isAlways = false }: KbdProps) {
  return (
    <kbd
      className={cx(
        'min-w-[18px] rounded-xs border px-1 text-center font-mono text-[10.5px]/[16px] font-medium whitespace-nowrap',
        isOnAccent ? 'border-white/40 text-accent-ink' : 'border-line-strong bg-surface text-ink-soft',
        isAlways ? 'inline-block' : 'hidden tab:inline-block',
      )}
    >
      {children}
    </kbd>
  )
}
