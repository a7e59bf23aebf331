import { type ReactNode, useContext, useEffect } from 'react'
import { createPortal } from 'react-dom'
import { ShellSlotsContext } from './shell-slots.ts'

export interface ScreenTitleProps {
  /** The one `h1` of the screen, and the window's title. */
  title: string
  /** Stands in the bar in place of the title, e.g. a button that changes it. */
  heading?: ReactNode
  /** What is open, in a few words. */
  sub?: ReactNode
  /** Chips and buttons after it. */
  children?: ReactNode
}

/** Says in the bar what is open. Once in a screen. */
export function ScreenTitle({ title, heading = title, sub, children }: ScreenTitleProps) {
  const { bar } = useContext(ShellSlotsContext)
  useEffect(() => {
    document.title = `${title} · Countercheck`
  }, [title])
  if (bar === null) return null
  return createPortal(
    <>
      <h1 className="flex-none text-md whitespace-nowrap max-tab:min-w-0 max-tab:shrink max-tab:truncate">{heading}</h1>
      {sub !== undefined && <span className="min-w-0 truncate text-ink-soft">{sub}</span>}
      {children}
    </>,
    bar,
  )
}
