import type { MrzKind } from '../document-type.ts'

/** `IDFRA` with a digit where TD2 has the first letter of the nationality or a letter where it has the birth date. */
function isFrenchCard(lines: readonly string[]): boolean {
  const [first = '', second = ''] = lines
  return first.length === 36 && first.startsWith('IDFRA') && /^\d{4}.{8}\d[A-Z<]/.test(second) && !/^.{10}[A-Z<]{3}[\d<]{6}/.test(second)
}

/** `CS` or `CT`, and fillers before expiry, birth and the last digit. */
function isChinesePermit(line: string): boolean {
  return /^C[ST].{9}[\d<]<.{7}<.{7}<.$/.test(line)
}

/** Layouts by number and length of lines: for documents, and for visas. */
const bySize: ReadonlyMap<string, { document: MrzKind; visa: MrzKind | null }> = new Map([
  ['3x30', { document: 'TD1', visa: null }],
  ['2x36', { document: 'TD2', visa: 'MRV-B' }],
  ['2x44', { document: 'TD3', visa: 'MRV-A' }],
])

/**
 * Which layout these lines have, by their number, length and first letters; null for none.
 * @param lines already upper-case and without spaces.
 */
export function guessMrzKind(lines: readonly string[]): MrzKind | null {
  const [first = ''] = lines
  if (lines.length === 1) return isChinesePermit(first) ? 'CHN-EEP' : null
  const size = bySize.get(`${lines.length}x${first.length}`)
  if (size === undefined || lines.some((line) => line.length !== first.length)) return null
  if (first.startsWith('V') && size.visa !== null) return size.visa
  return isFrenchCard(lines) ? 'FRA-ID' : size.document
}
