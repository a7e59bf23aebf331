import { mrzFormats } from '#domain/mrz/mrz-format.ts'
import type { PageResult } from '../read-page.ts'
import type { ZoneClue } from './classify-document.ts'

/**
 * What the machine-readable zone of a document says of its type; null where it has none. Some real zones are printed
 * with a wrong digit, and a digit in ten of other print holds by chance: so more must hold than fail.
 */
export function zoneClue(results: readonly Pick<PageResult, 'mrzKind' | 'readings'>[]): ZoneClue | null {
  const [zone] = results.flatMap(({ mrzKind, readings }) => (mrzKind === null ? [] : [{ kind: mrzKind, readings }]))
  if (!zone) return null
  const readings = zone.readings.filter(({ source }) => source === 'mrz')
  const withNote = (note: (typeof readings)[number]['notes'][number]): number => readings.filter(({ notes }) => notes.includes(note)).length
  const isSound = withNote('check-digit-holds') > withNote('check-digit-fails')
  const valueOf = (key: string): string | null => readings.find(({ field }) => field === key)?.value ?? null
  const issuingState = valueOf('issuingState') ?? mrzFormats[zone.kind].issuer ?? null
  return { kind: zone.kind, issuingState, documentCode: valueOf('documentCode'), isSound }
}
