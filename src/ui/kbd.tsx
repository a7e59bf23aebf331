import type { ReactNode } from 'react'
import { cx } from './cx.ts'

/** A key as a small cap. Hidden on narrow screens, where there is no keyboard. */
export function Kbd({ children, className }: { children: ReactNode; className?: string | undefined }) {
  return (
    <kbd
      className={cx(
        'hidden min-w-[18px] rounded-xs border border-line-strong bg-surface px-1 text-center font-mono text-[10.5px]/[16px] font-medium whitespace-nowrap text-ink-soft tab:inline-block',
        className,
      )}
    >
      {children}
    </kbd>
  )
}
