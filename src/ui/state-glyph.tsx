import type { JSX } from 'react'
import { cx } from './cx.ts'
import type { TrustState } from './trust-state.ts'

const colours: Record<TrustState, string> = {
  verified: 'text-verified',
  proven: 'text-proven',
  look: 'text-look',
  conflict: 'text-conflict',
  missing: 'text-ink-faint',
}

const stroke = { fill: 'none', stroke: 'currentColor', strokeLinecap: 'round', strokeLinejoin: 'round' } as const

/** Shape first, then colour: each can be told from the others in one colour alone. */
const shapes: Record<TrustState, JSX.Element> = {
  verified: (
    <g {...stroke} strokeWidth="2">
      <circle cx="9" cy="9" r="7.5" />
      <path d="M5.9 9.2l2.1 2.1 4.1-4.4" />
    </g>
  ),
  proven: (
    <g {...stroke} strokeWidth="1.3">
      <path d="M9 1.6l5.8 2.2v4.5c0 3.8-2.4 6.3-5.8 8.1-3.4-1.8-5.8-4.3-5.8-8.1V3.8z" />
      <path d="M6.4 8.9l2 2 3.5-3.9" />
    </g>
  ),
  look: (
    <g {...stroke}>
      <rect x="1" y="1" width="16" height="16" rx="4.5" strokeWidth="1.5" strokeDasharray="3.1 2.3" strokeLinecap="butt" />
      <path d="M7 7.1a2 2 0 1 1 3.1 1.7c-.7.45-1.1.8-1.1 1.6" strokeWidth="1.7" />
      <path d="M9 13.05v.05" strokeWidth="2" />
    </g>
  ),
  conflict: (
    <g {...stroke}>
      <rect x=".75" y=".75" width="16.5" height="16.5" rx="4.5" strokeWidth="1.1" />
      <rect x="2.9" y="2.9" width="12.2" height="12.2" rx="2.6" strokeWidth="1.1" />
      <path d="M9 5.7v4" strokeWidth="1.9" />
      <path d="M9 12.3v.05" strokeWidth="2" />
    </g>
  ),
  missing: (
    <g {...stroke}>
      <rect x="1" y="1" width="16" height="16" rx="4.5" strokeWidth="1.1" />
      <path d="M3 9.5L9.5 3M3 14.5L14.5 3M5.5 15.5l10-10M10.5 15.5l5-5" strokeWidth=".9" />
    </g>
  ),
}

export interface StateGlyphProps {
  state: TrustState
  /** Pixels; 18 beside a value, 15 or 14 in a chip. */
  size?: number
  /** Said where no word stands beside the glyph; without it the glyph is decoration. */
  label?: string
  className?: string
}

/** The sign of a state of trust. Never alone: a word stands beside it, or `label` is given. */
export function StateGlyph({ state, size = 18, label, className }: StateGlyphProps) {
  const said = label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label }
  return (
    <svg
      viewBox="0 0 18 18"
      width={size}
      height={size}
      data-state={state}
      className={cx('inline-block flex-none align-[-4px]', colours[state], className)}
      {...said}
    >
      {shapes[state]}
    </svg>
  )
}
