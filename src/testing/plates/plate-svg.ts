/** What a drawn plate looks like; lengths in millimetres. */
export type PlateStyle = 'china-blue' | 'china-yellow' | 'china-green' | 'china-two-rows' | 'europe'

interface Row {
  /** Top of its characters, their height and width, and the step from one to the next. */
  top: number
  height: number
  width: number
  step: number
}

interface Face {
  width: number
  height: number
  ground: string
  ink: string
  /** One, or two with the province and letter in the upper. */
  rows: readonly Row[]
  /** Room at the left that no character takes. */
  left: number
  /** Added after the second character, for the dot or for nothing. */
  gap: number
}

const single: Row = { top: 25, height: 90, width: 45, step: 57 }

/** Sizes of GA 36-2018; the European one as most states have it. */
const faces: Readonly<Record<PlateStyle, Face>> = {
  'china-blue': { width: 440, height: 140, ground: '#1d4ea5', ink: '#f4f6f8', rows: [single], left: 15, gap: 22 },
  'china-yellow': { width: 440, height: 140, ground: '#f0b90b', ink: '#151515', rows: [single], left: 15, gap: 22 },
  'china-green': { width: 480, height: 140, ground: '#7fd6a0', ink: '#151515', rows: [{ ...single, step: 54 }], left: 15, gap: 30 },
  'china-two-rows': {
    width: 440,
    height: 220,
    ground: '#f0b90b',
    ink: '#151515',
    rows: [
      { top: 15, height: 60, width: 80, step: 130 },
      { top: 90, height: 110, width: 65, step: 80 },
    ],
    left: 27,
    gap: 0,
  },
  europe: {
    width: 520,
    height: 110,
    ground: '#f5f6f4',
    ink: '#16181c',
    rows: [{ top: 16, height: 78, width: 46, step: 60 }],
    left: 62,
    gap: 20,
  },
}

/** Height of Noto's capitals and of its Chinese characters, in letter sizes. */
const [capitalShare, hanShare] = [0.733, 0.87]

/** Width and height of a style's plate in millimetres. */
export function plateSize(style: PlateStyle): { width: number; height: number } {
  const { width, height } = faces[style]
  return { width, height }
}

/** A plate as an SVG group, its top left corner at the origin, one unit a millimetre. */
export function plateSvg(number: string, style: PlateStyle): string {
  const { width, height, ground, ink, rows, left, gap } = faces[style]
  const signs = [...number]
  const [upper, lower] = rows
  const lines =
    upper && lower
      ? [
          { row: upper, signs: signs.slice(0, 2) },
          { row: lower, signs: signs.slice(2) },
        ]
      : rows.map((row) => ({ row, signs }))
  const band = style === 'europe' ? `<path d="M8 0H44V${height}H8A8 8 0 0 1 0 ${height - 8}V8A8 8 0 0 1 8 0Z" fill="#1c3f95"/>` : ''
  return `<rect width="${width}" height="${height}" rx="8" fill="${ground}"/>${band}
    <rect x="4" y="4" width="${width - 8}" height="${height - 8}" rx="6" fill="none" stroke="${ink}" stroke-width="2"/>
    ${lines.map((line) => rowSvg(line, { ink, left: lines.length > 1 && line.row === upper ? left + 80 : left, gap })).join('')}`
}

function rowSvg(
  { row, signs }: { row: Row; signs: readonly string[] },
  { ink, left, gap }: { ink: string; left: number; gap: number },
): string {
  return signs
    .map((sign, index) => {
      const share = /\p{Script=Han}/u.test(sign) ? hanShare : capitalShare
      const x = left + index * row.step + (index > 1 ? gap : 0)
      const width = /[1I]/.test(sign) ? row.width * 0.5 : row.width
      return `<text x="${x + (row.width - width) / 2}" y="${row.top + row.height * (share === hanShare ? 0.9 : 1)}" font-size="${row.height / share}" font-weight="600" fill="${ink}" textLength="${width}" lengthAdjust="spacingAndGlyphs">${sign}</text>`
    })
    .join('')
}
