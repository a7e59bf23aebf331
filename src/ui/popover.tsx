import { Popover as BasePopover } from '@base-ui/react/popover'
import type { ReactNode } from 'react'
import { type ButtonVariant, buttonClass } from './button.tsx'
import { cx } from './cx.ts'
import { popupLook } from './popup-look.ts'

export interface PopoverProps {
  /** Names the region that opens. */
  label: string
  /** What the button shows. */
  button: ReactNode
  children: ReactNode
  variant?: ButtonVariant
  size?: 'sm' | 'md'
  align?: 'start' | 'end'
  className?: string
}

/** A small panel beside the button that opens it. */
export function Popover({ label, button, children, variant = 'plain', size = 'md', align = 'start', className }: PopoverProps) {
  return (
    <BasePopover.Root>
      <BasePopover.Trigger className={cx(buttonClass(variant, size), className)}>{button}</BasePopover.Trigger>
      <BasePopover.Portal>
        <BasePopover.Positioner align={align} sideOffset={4} collisionPadding={8} className="z-50">
          <BasePopover.Popup aria-label={label} data-own-keys className={cx(popupLook, 'p-3')}>
            {children}
          </BasePopover.Popup>
        </BasePopover.Positioner>
      </BasePopover.Portal>
    </BasePopover.Root>
  )
}
