import type { ReactNode } from 'react'
import { useStore } from 'zustand'
import { Kbd } from '../kbd.tsx'
import { type KeyGroup, keyRegistryStore } from './key-registry.store.ts'
import { useChordName } from './use-chord-name.ts'

/** The keys that matter now, printed along the foot. `children` stand at its right end. */
export function KeyLine({ children, label }: { children?: ReactNode; label: string }) {
  const groups = useStore(keyRegistryStore, (state) => state.groups)
  const nameOf = useChordName()
  // What holds everywhere is printed last.
  const isLast = (group: KeyGroup) => group.level === 'everywhere'
  const inOrder = [...groups.filter((group) => !isLast(group)), ...groups.filter(isLast)]
  const hints = inOrder.flatMap((group) => group.bindings).filter((binding) => binding.isHint === true && binding.isOff !== true)
  return (
    <footer
      aria-label={label}
      className="flex items-center gap-5 overflow-hidden border-t border-line bg-surface px-4 text-xs whitespace-nowrap text-ink-faint max-tab:hidden"
    >
      {hints.map((binding) => (
        <span key={binding.keys[0] + binding.label} className="flex items-center gap-[5px]">
          <Kbd>{nameOf(binding.keys[0])}</Kbd>
          {binding.label}
        </span>
      ))}
      <span className="flex-1" />
      {children}
    </footer>
  )
}
