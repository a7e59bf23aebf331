import { Check, CircleDashed } from 'lucide-react'
import type { ReactNode } from 'react'
import { StateGlyph } from '#ui/state-glyph.tsx'

/** One fact with its sign: a plain tick, for what is not a value. */
export function Fact({ state, children }: { state: 'good' | 'waiting' | 'look'; children: ReactNode }) {
  return (
    <span className="flex items-center gap-2">
      {state === 'good' && <Check size={18} strokeWidth={1.6} aria-hidden className="flex-none" />}
      {state === 'waiting' && <CircleDashed size={18} strokeWidth={1.6} aria-hidden className="flex-none" />}
      {state === 'look' && <StateGlyph state="look" />}
      {children}
    </span>
  )
}
