import type { ComponentProps, ReactNode } from 'react'
import { cx } from './cx.ts'

const tick =
  'relative size-4 flex-none cursor-pointer appearance-none rounded-xs border-[1.5px] border-line-control bg-surface checked:border-accent checked:bg-accent indeterminate:border-accent indeterminate:bg-accent focus-visible:rounded-xs disabled:opacity-50 ' +
  "after:absolute after:inset-0 after:hidden after:content-[''] checked:after:block checked:after:bg-[url(\"data:image/svg+xml,%3Csvg%20xmlns='http://www.w3.org/2000/svg'%20viewBox='0%200%2013%2013'%3E%3Cpath%20d='M3%206.8l2.3%202.3L10%204.2'%20fill='none'%20stroke='white'%20stroke-width='1.8'%20stroke-linecap='round'%20stroke-linejoin='round'/%3E%3C/svg%3E\")] " +
  'indeterminate:after:block indeterminate:after:m-auto indeterminate:after:h-[2px] indeterminate:after:w-2 indeterminate:after:rounded-full indeterminate:after:bg-white forced-colors:appearance-auto'

export interface CheckboxProps extends Omit<ComponentProps<'input'>, 'onChange' | 'type' | 'children'> {
  children?: ReactNode
  onChange: (isChecked: boolean) => void
  isIndeterminate?: boolean
}

/** A box to tick with its words; give `aria-label` where there are none. */
export function Checkbox({ children, onChange, isIndeterminate = false, className, ...rest }: CheckboxProps) {
  const box = (
    <input
      type="checkbox"
      className={tick}
      ref={(element) => {
        if (element !== null) element.indeterminate = isIndeterminate
      }}
      onChange={(event) => onChange(event.target.checked)}
      {...rest}
    />
  )
  if (children === undefined) return <span className={cx('inline-grid size-6 place-items-center', className)}>{box}</span>
  return (
    <label className={cx('flex min-h-6 items-center gap-2 max-tab:min-h-11', className)}>
      {box}
      {children}
    </label>
  )
}
