import type { ComponentProps } from 'react'
import { cx } from './cx.ts'

const look =
  'w-full min-w-0 resize-y rounded-sm border border-line-control bg-surface px-2.5 py-1.5 text-sm/5 text-ink focus-visible:border-focus focus-visible:shadow-[0_0_0_3px_color-mix(in_srgb,var(--focus)_18%,transparent)] focus-visible:rounded-sm aria-invalid:border-conflict disabled:bg-sunken disabled:text-ink-faint'

export interface TextLinesProps extends ComponentProps<'textarea'> {
  /** Fixed-width letters: numbers and codes. */
  isMono?: boolean
}

/** Several lines of text. Give it a `label` outside, or `aria-label`. */
export function TextLines({ isMono = false, className, ...rest }: TextLinesProps) {
  return <textarea spellCheck={false} autoComplete="off" className={cx(look, isMono && 'font-mono', className)} {...rest} />
}
