import type { SeededRandom } from '#testing/seeded-random.ts'

/** A line to draw: digits and signs one by one, words whole. Lengths in pixels or in sizes of the font. */
export interface PlannedLine {
  pieces: readonly { text: string; gap: number }[]
  font: string
  sizePx: number
  paper: number
  ink: number
  blurPx: number
  slant: number
  turn: number
  stretch: number
  /** Lines of security paper; fractions of the picture. */
  pattern: readonly { from: number; to: number; bend: number; grey: number; width: number }[]
  /** Around the print, in heights of it and sizes of the font. */
  room: { above: number; below: number; beside: number }
  /** Deviation of the noise, of 255 greys. */
  noise: number
}

const arabic = [...'٠١٢٣٤٥٦٧٨٩'] as const
const persian = [...'۰۱۲۳۴۵۶۷۸۹'] as const
const letters = [...'ابتثجحخدذرزسشصضطظعغفقكلمنهويءةىأإآؤئ'] as const
const words = [
  'الاسم',
  'تاريخ الميلاد',
  'الرقم',
  'رقم الهوية',
  'مكان الإصدار',
  'شارع',
  'هـ',
  'الجنسية',
  'سارية حتى',
  'ذكر',
  'أنثى',
  'مدينة',
] as const
const latin = [
  'ID No.',
  'Name',
  'MOHAMMED',
  'Date of Birth',
  '2026',
  '1987',
  '0123456789',
  'A1203',
  '12/03/2031',
  '.',
  ',',
  ':',
  '(',
  ')',
] as const

type Piece = PlannedLine['pieces'][number]

/** A line of the kinds that stand on documents, spoiled at random. Equal for an equal state of `random`. */
export function planLine(random: SeededRandom, font: string): PlannedLine {
  const isLight = random.next() < 0.08
  const [pale, dark] = [random.integer(150, 255), random.integer(0, 110)]
  const sizePx = random.between(14, 46)
  return {
    pieces: piecesOf(random),
    font,
    sizePx,
    paper: isLight ? dark : pale,
    ink: isLight ? pale : dark,
    blurPx: random.next() < 0.3 ? 0 : random.between(0, 0.055) * sizePx,
    slant: random.next() < 0.5 ? 0 : random.normal() * 0.06,
    turn: random.next() < 0.5 ? 0 : random.normal() * 0.012,
    stretch: random.between(0.85, 1.15),
    pattern: random.next() < 0.5 ? [] : patternOf(random, pale),
    room: { above: random.between(0.25, 0.75), below: random.between(0.2, 0.7), beside: random.between(0.1, 0.8) },
    noise: random.next() < 0.3 ? 0 : random.between(0, 14),
  }
}

function patternOf(random: SeededRandom, paper: number): PlannedLine['pattern'] {
  return Array.from({ length: random.integer(2, 9) }, () => ({
    from: random.next(),
    to: random.next(),
    bend: random.next(),
    grey: Math.max(0, paper - random.integer(8, 45)),
    width: random.between(0.5, 2),
  }))
}

function piecesOf(random: SeededRandom): Piece[] {
  const kind = random.next()
  const digits = random.next() < 0.75 ? arabic : persian
  const spacing = random.next() < 0.6 ? 0 : random.between(0, 0.35)
  const piece = (text: string): Piece => ({ text, gap: spacing + random.between(0, 0.04) })
  const number = (length: number): Piece[] => Array.from({ length }, () => piece(digits[random.integer(0, 9)] ?? ''))
  const apart = (pieces: Piece[]): Piece[] => pieces.map((each, index) => (index === 0 ? { ...each, gap: random.between(0.3, 1.5) } : each))
  if (kind < 0.35) return number(random.integer(4, 14))
  if (kind < 0.7) {
    const sign = random.pick(['/', '/', '/', '-', '٫'])
    return [...number(random.pick([2, 4])), piece(sign), ...number(2), piece(sign), ...number(random.pick([2, 4]))]
  }
  const word = (): Piece[] => apart([piece(random.next() < 0.5 ? random.pick(words) : lettersOf(random))])
  if (kind < 0.85) return [...word(), ...apart(number(random.integer(1, 6))), ...word()]
  if (kind < 0.93) return [...word(), ...word(), ...word()]
  return [...apart([piece(random.pick(latin))]), ...apart(number(random.integer(1, 4))), ...apart([piece(random.pick(latin))])]
}

/** Joined or one by one: many letters stand alone, and some of those look like digits. */
function lettersOf(random: SeededRandom): string {
  const joint = random.next() < 0.5 ? '' : ' '
  return Array.from({ length: random.integer(1, 5) }, () => letters[random.integer(0, letters.length - 1)] ?? '').join(joint)
}
