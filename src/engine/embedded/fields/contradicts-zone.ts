import type { FieldKind } from '#domain/document-type.ts'
import type { Reading } from '#domain/reading.ts'
import { editDistance } from '../print/edit-distance.ts'
import { sureOfEachLetter } from '../print/match.ts'
import { foldLetters } from './fold-line.ts'
import type { PrintedField } from './read-fields.ts'

/** Kinds whose print is one plain value: codes and states are printed in many ways that mean the same. */
const plainKinds: ReadonlySet<FieldKind> = new Set(['date', 'document-number', 'name', 'sex'])
/** A label read well, and what stands to it as values do. */
const leastScore = 2.4
/** So sure must the recogniser be of each character; of print that differs in a letter or two, surer. */
const leastConfidence = 0.9
/** Of a value's letters, the share that the recogniser may have misread. */
const nearShare = 0.25

/**
 * Whether a page says something else beside a label than its zone does: read too clearly to be a mistake of the
 * recogniser, and no more and no less of the same value, such as a title before a name.
 */
export function contradictsZone({ reading, isAlone, score }: PrintedField, said: Reading, kind: FieldKind): boolean {
  if (!plainKinds.has(kind) || reading.value === null || said.value === null || score < leastScore || !isAlone) return false
  const [printed, zone] = [foldLetters(reading.value), foldLetters(said.value)]
  if (printed.includes(zone) || zone.includes(printed)) return false
  const isNear = editDistance(printed, zone) <= Math.max(1, nearShare * zone.length)
  // The recogniser is as sure of O as of 0; where a check digit cannot tell, the print was compared already.
  if (isNear && kind === 'document-number') return false
  const least = isNear ? sureOfEachLetter : leastConfidence
  return reading.characters.every(({ confidence, repaired }) => confidence >= least && !repaired)
}
