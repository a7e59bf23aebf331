import { Search, X } from 'lucide-react'
import type { ComponentProps } from 'react'
import { cx } from './cx.ts'
import { Kbd } from './kbd.tsx'

export interface SearchInputProps extends Omit<ComponentProps<'input'>, 'onChange' | 'value'> {
  label: string
  value: string
  onChange: (text: string) => void
  clearLabel: string
  keyHint?: string | undefined
  /** Enter in the field; the screen's own Enter rests there. */
  onEnter?: (isBackwards: boolean) => void
}

/** Search in what is listed. Escape empties it, and a second one leaves it. */
export function SearchInput({ label, value, onChange, clearLabel, keyHint, onEnter, className, ...rest }: SearchInputProps) {
  return (
    <span className={cx('relative flex items-center', className)}>
      <Search size={16} strokeWidth={1.6} aria-hidden className="pointer-events-none absolute left-2.5 text-ink-faint" />
      <input
        type="search"
        aria-label={label}
        placeholder={label}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && onEnter && !event.nativeEvent.isComposing) {
            event.preventDefault()
            event.stopPropagation()
            onEnter(event.shiftKey)
          }
          if (event.key !== 'Escape') return
          event.stopPropagation()
          if (value === '') event.currentTarget.blur()
          else onChange('')
        }}
        className="h-8 w-full min-w-0 appearance-none rounded-sm border border-line-control bg-surface pr-9 pl-[34px] text-sm/5 text-ink focus-visible:rounded-sm focus-visible:border-focus focus-visible:shadow-[0_0_0_3px_color-mix(in_srgb,var(--focus)_18%,transparent)] max-tab:h-11 [&::-webkit-search-cancel-button]:hidden"
        {...rest}
      />
      <span className="absolute right-2 flex items-center">
        {value === '' ? (
          keyHint !== undefined && <Kbd>{keyHint}</Kbd>
        ) : (
          <button
            type="button"
            aria-label={clearLabel}
            onClick={() => onChange('')}
            className="grid size-6 place-items-center rounded-sm text-ink-faint hover:bg-sunken hover:text-ink"
          >
            <X size={14} strokeWidth={1.8} />
          </button>
        )}
      </span>
    </span>
  )
}
