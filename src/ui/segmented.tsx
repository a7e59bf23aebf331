import { type KeyboardEvent, type ReactNode, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { cx } from './cx.ts'

interface SegmentedOption<Value extends string> {
  value: Value
  label: ReactNode
  /** Beside the label, fainter. */
  count?: number | undefined
}

export interface SegmentedProps<Value extends string> {
  label: string
  value: Value
  options: readonly SegmentedOption<Value>[]
  onChange: (value: Value) => void
  /** `tabs` when it chooses what is listed below, `radio` when it chooses a setting. */
  as?: 'tabs' | 'radio'
  className?: string
}

const steps: Record<string, number> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }

/** One of a few, all in sight. Arrows move, as in any radio group. */
export function Segmented<Value extends string>({ label, value, options, onChange, as = 'radio', className }: SegmentedProps<Value>) {
  const group = useRef<HTMLDivElement>(null)
  function move(event: KeyboardEvent) {
    const step = steps[event.key]
    if (step === undefined) return
    event.preventDefault()
    event.stopPropagation()
    const at = options.findIndex((option) => option.value === value)
    const next = (at + step + options.length) % options.length
    const option = options[next]
    if (option === undefined) return
    onChange(option.value)
    group.current?.querySelectorAll('button')[next]?.focus()
  }
  return (
    <div
      ref={group}
      role={as === 'tabs' ? 'tablist' : 'radiogroup'}
      aria-label={label}
      className={cx('inline-flex gap-0.5 rounded-md bg-sunken p-0.5', className)}
    >
      {options.map((option) => (
        <Segment
          key={option.value}
          option={option}
          as={as}
          isChosen={option.value === value}
          onChoose={() => onChange(option.value)}
          onKeyDown={move}
        />
      ))}
    </div>
  )
}

interface SegmentProps {
  option: SegmentedOption<string>
  as: 'tabs' | 'radio'
  isChosen: boolean
  onChoose: () => void
  onKeyDown: (event: KeyboardEvent) => void
}

function Segment({ option, as, isChosen, onChoose, onKeyDown }: SegmentProps) {
  const { i18n } = useTranslation()
  const chosen = as === 'tabs' ? { role: 'tab', 'aria-selected': isChosen } : { role: 'radio', 'aria-checked': isChosen }
  return (
    <button
      type="button"
      {...chosen}
      tabIndex={isChosen ? 0 : -1}
      onClick={onChoose}
      onKeyDown={onKeyDown}
      className={cx(
        'rounded-sm px-2.5 py-1 text-xs/[18px] font-medium whitespace-nowrap max-tab:min-h-9',
        isChosen
          ? 'bg-thumb text-ink forced-colors:outline-2 shadow-[var(--shadow-1),0_0_0_1px_var(--line)]'
          : 'text-ink-soft hover:text-ink',
      )}
    >
      {option.label}
      {option.count !== undefined && (
        <span className={cx('ml-[5px] tabular-nums', isChosen ? 'text-ink-soft' : 'text-ink-faint')}>
          {option.count.toLocaleString(i18n.language)}
        </span>
      )}
    </button>
  )
}
