import { type DocumentType, fieldSpec } from '#domain/document-type.ts'
import type { Evidence } from '#domain/evidence.ts'
import type { FieldState } from '#domain/field-state.ts'
import type { Reading } from '#domain/reading.ts'
import type { Field } from '#domain/record.ts'

/** A text as it stands in one zone, with the places to look at, from 0. */
export interface ZoneText {
  text: string
  doubts: readonly number[]
}

/** One value in both zones. */
export interface ZoneColumn {
  field: string
  state: FieldState
  line: ZoneText
  print: ZoneText | null
  /** The piece of evidence that is the verdict on the two; null when there is none, or a person decided. */
  verdict: Evidence | null
}

const against: readonly Evidence['kind'][] = [
  'check-digit-blind',
  'sources-differ',
  'check-digit-fails',
  'characters-doubtful',
  'characters-repaired',
  'zone-in-doubt',
  'no-check-digit',
]
const inFavour: readonly Evidence['kind'][] = ['check-digit-holds', 'sources-agree', 'composite-holds']

/** What says most of the two zones: for what is proven why it is, for all else what is doubtful; null where a person decided. */
function verdictOf({ state, evidence }: Field): Evidence | null {
  if (state === 'verified') return null
  const order = state === 'proven' ? inFavour : [...against, ...inFavour]
  return order.flatMap((kind) => evidence.find((each) => each.kind === kind) ?? [])[0] ?? null
}

function zoneText(reading: Reading, others: readonly Reading[], threshold: number): ZoneText {
  const text = reading.text.replace(/<+$/, '')
  const alike = others.filter((other) => other.text.length === reading.text.length)
  const isDoubtful = (place: number) => {
    const character = reading.characters[place]
    const isWeak = character !== undefined && (character.repaired || character.confidence < threshold)
    return isWeak || alike.some((other) => other.text[place] !== reading.text[place])
  }
  return { text, doubts: [...text].flatMap((_, place) => (isDoubtful(place) ? [place] : [])) }
}

function isTold({ text }: Reading): boolean {
  return /[^<\s]/.test(text)
}

/** Machine-readable line against print, a column for each value that the lines carry; the kind of document is no value to compare. */
export function zoneColumns(fields: readonly Field[], documentType: DocumentType | null): ZoneColumn[] {
  const threshold = documentType?.characterThreshold ?? 0
  const isValue = ({ key }: Field) => key !== 'documentCode' && (documentType === null || fieldSpec(documentType, key)?.derived !== true)
  return fields.filter(isValue).flatMap((field) => {
    const line = field.readings.find((reading) => reading.source === 'mrz' && isTold(reading))
    if (line === undefined) return []
    const print = field.readings.find(({ source }) => source === 'ocr')
    const verdict = verdictOf(field)
    const compared = print === undefined ? [line] : [line, print]
    const differing = field.evidence.some(({ kind }) => kind === 'sources-differ') ? compared : []
    // What is proven or settled has no doubtful characters any more.
    const isOpen = field.state === 'look' || field.state === 'conflict'
    const told = (reading: Reading): ZoneText =>
      isOpen ? zoneText(reading, differing, threshold) : { text: reading.text.replace(/<+$/, ''), doubts: [] }
    return [{ field: field.key, state: field.state, line: told(line), print: print === undefined ? null : told(print), verdict }]
  })
}
