import type { ReactNode } from 'react'
import { cx } from './cx.ts'
import { StateGlyph } from './state-glyph.tsx'

export interface FailureNoteProps {
  /** One sentence: what happened. */
  what: string
  /** One sentence: what is safe. */
  safe?: string
  /** One button that does the next right thing; others, quieter, may stand beside it. */
  action?: ReactNode
  tone?: 'look' | 'conflict'
  className?: string
}

/** The one shape of a failure. Stands where the result would have stood. */
export function FailureNote({ what, safe, action, tone = 'look', className }: FailureNoteProps) {
  return (
    <div
      className={cx(
        'flex flex-wrap items-start gap-x-3 gap-y-2 rounded-md p-3',
        tone === 'look' ? 'bg-look-wash' : 'bg-conflict-wash',
        className,
      )}
    >
      <StateGlyph state={tone} className="mt-px" />
      <div className="min-w-[16ch] flex-1 text-ink">
        <p className="font-medium">{what}</p>
        {safe !== undefined && <p>{safe}</p>}
      </div>
      {action !== undefined && <div className="flex flex-wrap gap-2">{action}</div>}
    </div>
  )
}
