import './checkbox.css'
import type { ComponentProps, ReactNode } from 'react'
import { cx } from './cx.ts'

const tick =
  'tick-box size-4 flex-none cursor-pointer appearance-none rounded-xs border-[1.5px] not-checked:not-indeterminate:border-line-control not-checked:not-indeterminate:bg-surface focus-visible:rounded-xs disabled:opacity-50'

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
