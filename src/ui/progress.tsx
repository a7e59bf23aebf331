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
  const share = value === null ? undefined : Math.min(1, Math.max(0, value))
  return (
    <span className={cx('relative block h-1 overflow-hidden rounded-full bg-line forced-colors:border', className)}>
      <progress aria-label={label} max={1} value={share} className="sr-only" />
      <span
        className={cx('block h-full rounded-full forced-colors:bg-[CanvasText]', tones[tone], share === undefined && 'reading-bar w-1/3')}
        style={share === undefined ? undefined : { width: `${share * 100}%` }}
      />
    </span>
  )
}
