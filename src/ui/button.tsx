import type { ComponentProps, ReactNode } from 'react'
import { cx } from './cx.ts'
import { Kbd } from './kbd.tsx'

const base =
  'inline-flex items-center justify-center gap-1.5 border whitespace-nowrap font-medium select-none transition-colors duration-(--fast) ease-(--ease) [&_svg]:flex-none'

const variants = {
  plain: 'border-line-strong bg-surface text-ink shadow-1 hover:bg-sunken',
  go: 'border-transparent bg-accent text-accent-ink shadow-1 hover:bg-accent-hover',
  quiet: 'border-transparent text-ink-soft hover:bg-sunken hover:text-ink',
  bad: 'border-line-strong bg-surface text-conflict shadow-1 hover:bg-conflict-wash',
} as const

const sizes = {
  sm: 'h-[26px] rounded-sm px-[9px] text-xs max-tab:min-h-9',
  md: 'h-8 rounded-sm px-3 text-sm/5 max-tab:min-h-11',
  lg: 'h-10 rounded-md px-[18px] text-md max-tab:min-h-11',
} as const

const still = 'border-line-strong bg-sunken text-ink-faint shadow-none hover:bg-sunken hover:text-ink-faint'

export type ButtonVariant = keyof typeof variants

/** The same look on what is not a `button`, e.g. a link. */
export function buttonClass(variant: ButtonVariant = 'plain', size: keyof typeof sizes = 'md', isStill = false): string {
  return cx(base, sizes[size], isStill ? still : variants[variant])
}

export interface ButtonProps extends Omit<ComponentProps<'button'>, 'children'> {
  children: ReactNode
  variant?: ButtonVariant
  size?: keyof typeof sizes
  icon?: ReactNode
  /** The key that does the same, as printed: `Ctrl Enter`. */
  keyHint?: string | undefined
  /** Quiet, but can be focused and pressed: pressing it says what is still missing. */
  isQuietened?: boolean
}

/** A button. `go` is the one next right thing on a screen; `bad` destroys. */
export function Button({ children, variant = 'plain', size = 'md', icon, keyHint, isQuietened = false, className, ...rest }: ButtonProps) {
  const isStill = isQuietened || rest.disabled === true
  return (
    <button type="button" aria-disabled={isQuietened || undefined} className={cx(buttonClass(variant, size, isStill), className)} {...rest}>
      {icon}
      {children}
      {keyHint !== undefined && <Kbd isOnAccent={variant === 'go' && !isStill}>{keyHint}</Kbd>}
    </button>
  )
}
