import { type ReactNode, useState } from 'react'
import { KeyLine } from '../keys/key-line.tsx'
import { ShellSlotsContext } from './shell-slots.ts'
import { SkipLink } from './skip-link.tsx'

export interface ShellProps {
  rail: ReactNode
  /** At the right end of the bar: save state, engine, help. */
  barEnd: ReactNode
  /** Between bar and work, e.g. that storage is full. */
  banner?: ReactNode
  children: ReactNode
  labels: { skip: string; keys: string; bar: string }
}

const areas =
  'grid h-full [grid-template-areas:"rail_bar"_"rail_banner"_"rail_main"_"rail_keys"] [grid-template-columns:var(--rail)_minmax(0,1fr)] [grid-template-rows:var(--bar)_auto_minmax(0,1fr)_var(--keys)] overflow-hidden max-tab:h-dvh max-tab:[grid-template-areas:"bar"_"banner"_"main"_"rail"] max-tab:[grid-template-columns:minmax(0,1fr)] max-tab:[grid-template-rows:var(--bar)_auto_minmax(0,1fr)_auto]'

/** 56 px rail, 48 px bar, 32 px key line; the rest is work. Up to 720 px the rail is a tab bar at the foot. */
export function Shell({ rail, barEnd, banner, children, labels }: ShellProps) {
  const [bar, setBar] = useState<HTMLElement | null>(null)
  const [keyNote, setKeyNote] = useState<HTMLElement | null>(null)
  return (
    <ShellSlotsContext value={{ bar, keyNote }}>
      <div className={areas}>
        <SkipLink label={labels.skip} mainId="main" />
        {rail}
        <header
          aria-label={labels.bar}
          className="flex min-w-0 items-center gap-3 border-b border-line bg-surface pr-3 pl-4 whitespace-nowrap [grid-area:bar]"
        >
          <div ref={setBar} className="flex min-w-0 flex-1 items-center gap-3" />
          {barEnd}
        </header>
        <div className="min-w-0 [grid-area:banner]">{banner}</div>
        <main
          id="main"
          tabIndex={-1}
          className="scroller min-h-0 min-w-0 [grid-area:main] focus-visible:rounded-none focus-visible:shadow-none"
        >
          {children}
        </main>
        <div className="grid min-w-0 [grid-area:keys] max-tab:hidden">
          <KeyLine label={labels.keys}>
            <span ref={setKeyNote} />
          </KeyLine>
        </div>
      </div>
    </ShellSlotsContext>
  )
}
