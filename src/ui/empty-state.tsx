import type { ReactNode } from 'react'
import { cx } from './cx.ts'

/** Where nothing is: what is so, then what to do. */
export function EmptyState({
  title,
  children,
  action,
  className,
}: {
  title: string
  children?: ReactNode
  action?: ReactNode
  className?: string
}) {
  return (
    <div className={cx('grid justify-items-center gap-2 px-6 py-16 text-center', className)}>
      <h2 className="text-lg">{title}</h2>
      {children !== undefined && <p className="max-w-[52ch] text-md text-ink-soft">{children}</p>}
      {action !== undefined && <div className="mt-2 flex flex-wrap justify-center gap-2">{action}</div>}
    </div>
  )
}
