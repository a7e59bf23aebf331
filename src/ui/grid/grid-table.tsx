import type { ReactNode } from 'react'
import { cx } from '../cx.ts'

export interface GridTableProps {
  label: string
  /** Rows that there are, drawn or not, without the head. */
  rowCount: number
  children: ReactNode
  className?: string
}

/** A table that is walked through with keys. */
export function GridTable({ label, rowCount, children, className }: GridTableProps) {
  const told = {
    role: 'grid',
    'aria-label': label,
    'aria-rowcount': rowCount + 1,
    className: cx('w-full border-collapse bg-surface max-tab:block', className),
  }
  return <table {...told}>{children}</table>
}
