import { type ReactNode, useId } from 'react'

export interface CardProps {
  title: string
  about?: string
  /** At the right end of its head. */
  action?: ReactNode
  children: ReactNode
}

/** A part of a screen with a head of its own. */
export function Card({ title, about, action, children }: CardProps) {
  const id = useId()
  return (
    <section aria-labelledby={id} className="rounded-md border border-line bg-surface">
      <header className="flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-line px-4 py-2.5">
        <h2 id={id} className="text-md">
          {title}
        </h2>
        {about !== undefined && <p className="max-w-[68ch] text-xs text-ink-soft">{about}</p>}
        <span className="flex-1" />
        {action}
      </header>
      <div className="p-4">{children}</div>
    </section>
  )
}
