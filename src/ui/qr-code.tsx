export interface QrCodeProps {
  /** From the top, `1` where it is dark. */
  rows: readonly string[]
  /** What it is, for who does not see it. */
  label: string
}

/** Readers want so many light squares around it (ISO/IEC 18004). */
const margin = 4

/** A QR code: dark on light in both themes, as cameras expect it. */
export function QrCode({ rows, label }: QrCodeProps) {
  const side = rows.length + 2 * margin
  const dark = rows.flatMap((row, y) => Array.from(row, (square, x) => (square === '1' ? `M${x + margin} ${y + margin}h1v1h-1z` : '')))
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${side} ${side}`}
      className="size-52 max-w-full rounded-sm"
      shapeRendering="crispEdges"
    >
      <rect width={side} height={side} fill="#fff" />
      <path d={dark.join('')} fill="#000" />
    </svg>
  )
}
