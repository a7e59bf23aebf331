import type { ComponentProps, ReactNode } from 'react'
import { cx } from './cx.ts'

export interface IconButtonProps extends Omit<ComponentProps<'button'>, 'children' | 'aria-label'> {
  /** Its name; also shown on hover and focus. */
  label: string
  icon: ReactNode
  /** The key that does the same, shown in the hint. */
  keyHint?: string | undefined
  size?: 'sm' | 'md'
}

/** A button that is only a sign. Its name is spoken, and shown by the page's one hint. */
export function IconButton({ label, icon, keyHint, size = 'md', className, ...rest }: IconButtonProps) {
  return (
    <button
      type="button"
      aria-label={label}
      data-hint={keyHint === undefined ? label : `${label}  ${keyHint}`}
      className={cx(
        'inline-grid flex-none place-items-center rounded-sm text-ink-faint transition-colors duration-(--fast) hover:bg-sunken hover:text-ink aria-pressed:bg-accent-wash aria-pressed:text-accent-text disabled:opacity-50',
        size === 'sm' ? 'size-6' : 'size-7',
        'max-tab:size-11',
        className,
      )}
      {...rest}
    >
      {icon}
    </button>
  )
}
