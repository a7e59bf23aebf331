import type { MrzKind } from '../document-type.ts'

/** `IDFRA` with a digit where TD2 has the first letter of the nationality or a letter where it has the birth date. */
function isFrenchCard(lines: readonly string[]): boolean {
  const [first = '', second = ''] = lines
  return first.startsWith('IDFRA') && /^\d{4}.{8}\d[A-Z<]/.test(second) && !/^.{10}[A-Z<]{3}[\d<]{6}/.test(second)
}

/**
 * Which layout these lines have, by their number, length and first letters; null for none.
 * @param lines already upper-case and without spaces.
 */
export function guessMrzKind(lines: readonly string[]): MrzKind | null {
  const length = lines[0]?.length ?? 0
  if (lines.some((line) => line.length !== length)) return null
  if (lines.length === 3) return length === 30 ? 'TD1' : null
  if (lines.length !== 2) return null
  const isVisa = lines[0]?.startsWith('V') ?? false
  if (length === 44) return isVisa ? 'MRV-A' : 'TD3'
  if (length !== 36) return null
  if (isVisa) return 'MRV-B'
  return isFrenchCard(lines) ? 'FRA-ID' : 'TD2'
}
