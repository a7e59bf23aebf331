import type { ComponentProps } from 'react'
import { cx } from './cx.ts'

const look =
  'h-8 w-full min-w-0 rounded-sm border border-line-control bg-surface px-2.5 text-sm/5 text-ink max-tab:h-11 focus-visible:border-focus focus-visible:shadow-[0_0_0_3px_color-mix(in_srgb,var(--focus)_18%,transparent)] focus-visible:rounded-sm aria-invalid:border-conflict disabled:bg-sunken disabled:text-ink-faint'

export interface TextInputProps extends ComponentProps<'input'> {
  /** Fixed-width letters: numbers and codes. */
  isMono?: boolean
}

/** One line of text. Give it a `label` outside, or `aria-label`. */
export function TextInput({ isMono = false, className, ...rest }: TextInputProps) {
  return <input type="text" spellCheck={false} autoComplete="off" className={cx(look, isMono && 'font-mono', className)} {...rest} />
}
