import { X } from 'lucide-react'
import { type ReactNode, useEffect, useRef } from 'react'
import { cx } from './cx.ts'
import { IconButton } from './icon-button.tsx'
import { useKeys } from './keys/use-keys.ts'

export interface DrawerProps {
  /** Names the region. */
  label: string
  title: ReactNode
  subtitle?: ReactNode
  closeLabel: string
  /** What Escape does, as the key line prints it. */
  keyLabel: string
  onClose: () => void
  children: ReactNode
  foot?: ReactNode
  className?: string
}

/** A region beside the work, not a dialog: takes focus when it opens and gives it back when it closes. */
export function Drawer({ label, title, subtitle, closeLabel, keyLabel, onClose, children, foot, className }: DrawerProps) {
  const region = useRef<HTMLElement>(null)
  useEffect(() => {
    const before = document.activeElement
    region.current?.focus()
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus()
    }
  }, [])
  useKeys(label, [{ keys: ['Escape'], label: keyLabel, run: onClose, isHint: true }], 'part')
  return (
    <aside
      ref={region}
      tabIndex={-1}
      aria-label={label}
      className={cx(
        'flex min-h-0 min-w-0 flex-col border-l border-line bg-surface focus-visible:rounded-none focus-visible:shadow-[inset_0_2px_0_var(--focus)]',
        className,
      )}
    >
      <header className="flex gap-2 border-b border-line py-3.5 pr-3 pl-4">
        <div className="grid min-w-0 flex-1 gap-1">
          <h2 className="text-lg [overflow-wrap:anywhere]">{title}</h2>
          {subtitle !== undefined && <p className="text-ink-soft">{subtitle}</p>}
        </div>
        <IconButton label={closeLabel} keyHint="Esc" icon={<X size={18} strokeWidth={1.6} />} onClick={onClose} />
      </header>
      <div className="scroller min-h-0 flex-1">{children}</div>
      {foot !== undefined && foot !== false && <footer className="flex items-center gap-2 border-t border-line px-4 py-2.5">{foot}</footer>}
    </aside>
  )
}
