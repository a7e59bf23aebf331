import type { DocumentType, FieldSpec } from '#domain/document-type.ts'
import { formatOfField } from '#domain/formats/format-of-field.ts'
import type { Reading } from '#domain/reading.ts'
import { type FieldCandidate, fromRegion } from '../fields/field-candidate.ts'
import { type FieldLine, fieldLines, type FieldPage } from '../fields/field-line.ts'
import { fieldReading } from '../fields/field-reading.ts'
import { foldLetters } from '../fields/fold-line.ts'
import type { Piece } from '../fields/spaced-text.ts'
import { moneyOnLines } from '../invoice/money-on-lines.ts'

/** Shorter texts stand on a page by chance. */
const leastLetters = 4

/**
 * Fields that a file says as data, where its pages print them too: a page that says the same is a second source. What is
 * not found says nothing, since a page may leave out or abridge what the data has.
 */
export function findOnPage(pages: readonly FieldPage[], said: readonly Reading[], documentType: DocumentType): Reading[] {
  const lines = fieldLines(pages)
  const money = moneyOnLines(lines)
  return said.flatMap((reading) => {
    const spec = Object.hasOwn(documentType.fields, reading.field) ? (documentType.fields[reading.field] ?? null) : null
    const found = spec === null || reading.value === null ? [] : spec.kind === 'amount' ? money : placesOf(lines, reading.text, spec)
    const best = found.flatMap((piece) => sameAs(reading, spec, piece)).toSorted((a, b) => b.score - a.score)[0]
    return best === undefined ? [] : [fieldReading(best)]
  })
}

function sameAs({ field, value }: Reading, spec: FieldSpec | null, piece: Piece): FieldCandidate[] {
  if (spec === null || value === null) return []
  const { same } = formatOfField(spec)
  return fromRegion({ key: field, spec }, { pieces: [piece], how: 'anywhere', fit: 1, label: 0 }, null).filter(
    ({ typed }) => typed.value !== null && same(typed.value, value),
  )
}

/** Pieces of the print that may say the same. */
function placesOf(lines: readonly FieldLine[], text: string, spec: FieldSpec): Piece[] {
  if (spec.kind === 'date') return lines.filter(({ folded }) => /\d.*\d/.test(folded.text)).map(whole)
  const letters = foldLetters(text)
  if (letters.length < leastLetters) return []
  return lines.flatMap((line) => {
    const start = line.folded.text.indexOf(letters)
    if (start < 0) return []
    const [first, last] = [line.folded.at[start], line.folded.at[start + letters.length - 1]]
    const isWhole = line.folded.at[start - 1] !== first && line.folded.at[start + letters.length] !== last
    return first === undefined || last === undefined || !isWhole ? [] : [{ line, start: first, end: last + 1 }]
  })
}

function whole(line: FieldLine): Piece {
  return { line, start: 0, end: line.line.characters.length }
}
