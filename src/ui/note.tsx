import type { ReactNode } from 'react'
import { cx } from './cx.ts'
import { StateGlyph } from './state-glyph.tsx'
import type { TrustState } from './trust-state.ts'

const washes: Record<TrustState | 'plain', string> = {
  plain: 'bg-sunken text-ink-soft',
  look: 'bg-look-wash text-ink',
  conflict: 'bg-conflict-wash text-ink',
  verified: 'bg-verified-wash text-ink',
  proven: 'bg-proven-wash text-ink',
  missing: 'bg-sunken text-ink',
}

/** A sentence on a wash, with the glyph of its state. */
export function Note({ state, children, className }: { state?: TrustState; children: ReactNode; className?: string }) {
  return (
    <div className={cx('flex gap-2.5 rounded-md px-3 py-2.5', washes[state ?? 'plain'], className)}>
      {state !== undefined && <StateGlyph state={state} className="mt-px" />}
      <div className="min-w-0 flex-1">{children}</div>
    </div>
  )
}
