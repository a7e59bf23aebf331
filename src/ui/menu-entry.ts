import type { ReactNode } from 'react'

/** A line of a menu. */
export type MenuEntry =
  | { kind?: 'action'; label: string; icon?: ReactNode; keyHint?: string; isBad?: boolean; isOff?: boolean; onChoose: () => void }
  | {
      kind: 'choices'
      label: string
      value: string
      options: readonly { value: string; label: string }[]
      onChoose: (value: string) => void
    }
  | { kind: 'tick'; label: string; isTicked: boolean; onTick: (isTicked: boolean) => void }
  | { kind: 'line'; label?: string }
