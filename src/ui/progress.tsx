import { cx } from './cx.ts'

export interface ProgressProps {
  label: string
  /** 0..1; null while nobody knows how much is left. */
  value: number | null
  tone?: 'accent' | 'look' | 'quiet'
  className?: string
}

const tones = { accent: 'bg-accent', look: 'bg-look', quiet: 'bg-ink-faint' } as const

/** A thin bar. Moves by itself only while something is read and its length is not known. */
export function Progress({ label, value, tone = 'accent', className }: ProgressProps) {
  const percent = value === null ? undefined : Math.round(Math.min(1, Math.max(0, value)) * 100)
  return (
    <span
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percent}
      className={cx('block h-1 overflow-hidden rounded-full bg-line forced-colors:border', className)}
    >
      <span
        className={cx('block h-full rounded-full forced-colors:bg-[CanvasText]', tones[tone], percent === undefined && 'reading-bar w-1/3')}
        style={percent === undefined ? undefined : { width: `${percent}%` }}
      />
    </span>
  )
}
