import { Select as BaseSelect } from '@base-ui/react/select'
import { Check, ChevronDown } from 'lucide-react'
import { cx } from './cx.ts'
import { buttonClass } from './button.tsx'
import { popupLook } from './popup-look.ts'

interface SelectOption<Value extends string> {
  value: Value
  label: string
}

export interface SelectProps<Value extends string> {
  label: string
  value: Value
  options: readonly SelectOption<Value>[]
  onChange: (value: Value) => void
  /** Stands before the value, fainter: `Sort`. */
  prefix?: string
  size?: 'sm' | 'md'
  className?: string
  disabled?: boolean
}

/** One of many, in a list that opens. Typing jumps to an entry. */
export function Select<Value extends string>({
  label,
  value,
  options,
  onChange,
  prefix,
  size = 'md',
  className,
  disabled = false,
}: SelectProps<Value>) {
  return (
    <BaseSelect.Root items={options} value={value} disabled={disabled} onValueChange={(next) => next !== null && onChange(next)}>
      <BaseSelect.Trigger aria-label={label} className={cx(buttonClass('plain', size), 'justify-between! font-normal', className)}>
        <span className="truncate">
          {prefix !== undefined && <span className="text-ink-faint">{prefix} </span>}
          <BaseSelect.Value />
        </span>
        <ChevronDown size={16} strokeWidth={1.6} aria-hidden className="text-ink-faint" />
      </BaseSelect.Trigger>
      <BaseSelect.Portal>
        <BaseSelect.Positioner alignItemWithTrigger={false} sideOffset={4} collisionPadding={8} className="z-50 outline-none">
          <BaseSelect.Popup className={cx(popupLook, 'min-w-(--anchor-width)')}>
            {options.map((option) => (
              <BaseSelect.Item
                key={option.value}
                value={option.value}
                className="flex min-h-8 cursor-default items-center gap-2 rounded-sm pr-3 pl-2 outline-none select-none data-highlighted:bg-sunken max-tab:min-h-11"
              >
                <span className="w-4">
                  <BaseSelect.ItemIndicator>
                    <Check size={15} strokeWidth={2} aria-hidden />
                  </BaseSelect.ItemIndicator>
                </span>
                <BaseSelect.ItemText>{option.label}</BaseSelect.ItemText>
              </BaseSelect.Item>
            ))}
          </BaseSelect.Popup>
        </BaseSelect.Positioner>
      </BaseSelect.Portal>
    </BaseSelect.Root>
  )
}
