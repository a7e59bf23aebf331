export interface RingProps {
  label: string
  /** 0..1 */
  value: number
  /** Pixels. */
  size?: number
  className?: string
}

/** A ring that fills clockwise from the top: how much agrees already. */
export function Ring({ label, value, size = 28, className }: RingProps) {
  const share = Math.min(1, Math.max(0, value))
  const around = 2 * Math.PI * 10
  return (
    <svg role="img" aria-label={label} viewBox="0 0 24 24" width={size} height={size} className={className}>
      <g fill="none" strokeWidth="3" transform="rotate(-90 12 12)">
        <circle cx="12" cy="12" r="10" stroke="currentColor" opacity=".25" />
        <circle
          cx="12"
          cy="12"
          r="10"
          stroke="currentColor"
          strokeLinecap="round"
          strokeDasharray={`${share * around} ${around}`}
          style={{ transition: 'stroke-dasharray var(--base) var(--ease)' }}
          opacity={share === 0 ? 0 : 1}
        />
      </g>
    </svg>
  )
}
