import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { cx } from './cx.ts'
import { StateGlyph } from './state-glyph.tsx'
import type { TrustState } from './trust-state.ts'

export interface ChipProps {
  children: ReactNode
  state?: TrustState
  icon?: ReactNode
  /** In the accent: something that is switched on, e.g. a filter. */
  isOn?: boolean
  /** Outlined and squarer: one piece of evidence. */
  isEvidence?: boolean
  /** With `removeLabel`: a cross that takes it away. */
  onRemove?: () => void
  removeLabel?: string
  className?: string
}

/** A short fact in a pill. */
export function Chip({ children, state, icon, isOn = false, isEvidence = false, onRemove, removeLabel, className }: ChipProps) {
  const look = isEvidence
    ? 'rounded-sm border border-line bg-surface text-ink'
    : isOn
      ? 'rounded-full bg-accent-wash text-accent-text'
      : 'rounded-full bg-sunken text-ink-soft'
  return (
    <span className={cx('inline-flex items-center gap-[5px] px-2 py-px text-xs/[18px] whitespace-nowrap', look, className)}>
      {state !== undefined && <StateGlyph state={state} size={14} className="-ml-[3px]" />}
      {icon}
      {children}
      {onRemove !== undefined && (
        <button
          type="button"
          aria-label={removeLabel}
          onClick={onRemove}
          className="-mr-1.5 grid size-6 place-items-center rounded-full hover:bg-surface"
        >
          <X size={13} strokeWidth={1.8} />
        </button>
      )}
    </span>
  )
}
