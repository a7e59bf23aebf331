import { lazy, type ReactNode, Suspense, useRef, useState } from 'react'
import type { ButtonVariant } from './button.tsx'
import { buttonClass } from './button.tsx'
import { cx } from './cx.ts'
import type { MenuEntry } from './menu-entry.ts'

export interface MenuProps {
  entries: readonly MenuEntry[]
  /** What the button shows. */
  children: ReactNode
  /** Its name where it shows only a sign. */
  label?: string
  /** `icon`: a small square, with its hint. */
  variant?: ButtonVariant | 'icon'
  size?: 'sm' | 'md'
  align?: 'start' | 'end'
  className?: string
  disabled?: boolean
}

// Menus are not needed for the first screen to be of use: their code comes with the first one that is opened.
const loadPopup = () => import('./menu-popup.tsx').then((module) => ({ default: module.MenuPopup }))
const MenuPopup = lazy(loadPopup)

const iconLook = 'inline-grid size-7 flex-none place-items-center rounded-sm text-ink-faint hover:bg-sunken hover:text-ink max-tab:size-11'

/** A button that opens a list of things to do or to choose. */
export function Menu({ entries, children, label, variant = 'plain', size = 'md', align = 'start', className, disabled }: MenuProps) {
  const [isOpen, setOpen] = useState(false)
  const [wasOpened, setOpened] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const isIcon = variant === 'icon'
  function open() {
    setOpened(true)
    setOpen(true)
  }
  return (
    <>
      <button
        ref={button}
        type="button"
        aria-label={label}
        data-hint={isIcon ? label : undefined}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        disabled={disabled}
        onPointerEnter={() => void loadPopup()}
        onFocus={() => void loadPopup()}
        onClick={() => (isOpen ? setOpen(false) : open())}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown') return
          event.preventDefault()
          event.stopPropagation()
          open()
        }}
        className={cx(isIcon ? iconLook : buttonClass(variant, size), className)}
      >
        {children}
      </button>
      {wasOpened && (
        <Suspense fallback={null}>
          <MenuPopup entries={entries} isOpen={isOpen} onOpenChange={setOpen} anchor={button} align={align} />
        </Suspense>
      )}
    </>
  )
}
