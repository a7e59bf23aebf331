import { useStore } from 'zustand'
import { buttonClass } from '../button.tsx'
import { cx } from '../cx.ts'
import { skipLinkStore } from './skip-link.store.ts'

/** The first stop of Tab: past rail and bar to the work. */
export function SkipLink({ label, mainId }: { label: string; mainId: string }) {
  const target = useStore(skipLinkStore, (state) => state.target)
  return (
    <a
      href={`#${mainId}`}
      onClick={(event) => {
        event.preventDefault()
        if (target === null) document.getElementById(mainId)?.focus()
        else target.go()
      }}
      className={cx(buttonClass('go'), 'fixed top-2 left-16 z-50 not-focus:sr-only')}
    >
      {target?.label ?? label}
    </a>
  )
}
