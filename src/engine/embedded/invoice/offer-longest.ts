import type { FieldSpec } from '#domain/document-type.ts'
import { type FieldCandidate, fromRegion } from '../fields/field-candidate.ts'
import type { Piece } from '../fields/spaced-text.ts'

/** Print that by its look is a field's value: as much of it as is one. Nothing for a field that the document lacks. */
export function offerLongest(
  { key, spec }: { key: string; spec: FieldSpec | undefined },
  pieces: readonly Piece[],
  worth: number,
): FieldCandidate[] {
  if (spec === undefined) return []
  return fromRegion({ key, spec }, { pieces, how: 'inline', fit: worth, label: 0.9 }, null)
    .filter(({ typed }) => typed.value !== null)
    .toSorted((a, b) => b.last - b.first - (a.last - a.first) || b.score - a.score)
    .slice(0, 1)
}
