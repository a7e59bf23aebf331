import type { ReactNode } from 'react'
import { cx } from './cx.ts'

export interface SwitchProps {
  isOn: boolean
  onChange: (isOn: boolean) => void
  /** Its words; they stand at its left. */
  children: ReactNode
  className?: string
  disabled?: boolean
}

/** On or off, at once. */
export function Switch({ isOn, onChange, children, className, disabled }: SwitchProps) {
  return (
    <label className={cx('inline-flex min-h-6 items-center gap-2 max-tab:min-h-11', className)}>
      {children}
      <input
        type="checkbox"
        role="switch"
        checked={isOn}
        aria-checked={isOn}
        disabled={disabled}
        onChange={(event) => onChange(event.target.checked)}
        className="relative h-[18px] w-8 flex-none cursor-pointer appearance-none rounded-full bg-line-control transition-colors duration-(--fast) after:absolute after:top-0.5 after:left-0.5 after:size-3.5 after:rounded-full after:bg-white after:transition-transform after:duration-(--fast) after:content-[''] checked:bg-accent checked:after:translate-x-3.5 focus-visible:rounded-full disabled:opacity-50 forced-colors:appearance-auto"
      />
    </label>
  )
}
