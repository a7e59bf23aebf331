import type { Evidence } from './evidence.ts'
import type { Character, Reading, ReadingNote } from './reading.ts'
import type { ReadingTrust } from './reading-trust.ts'

/** A second reading of a character is worth naming from here on. */
const namedFrom = 0.02
const mostNamed = 3

export function evidence(kind: Evidence['kind'], weight: Evidence['weight'], values: Evidence['values'] = {}): Evidence {
  return { kind, weight, values }
}

/** `8 or S`; only `8` when nothing else comes near. */
function wordsOf({ text, candidates }: Character): string {
  const others = candidates.filter(({ confidence }) => confidence >= namedFrom).map((candidate) => candidate.text)
  return [text, ...others].slice(0, mostNamed).join(' or ')
}

function charactersAt(reading: Reading, indices: readonly number[]): Evidence['values'] {
  return {
    characters: indices
      .flatMap((index) => reading.characters[index] ?? [])
      .map(wordsOf)
      .join(', '),
    positions: indices.map((index) => index + 1).join(','),
  }
}

function characterEvidence({ reading, doubtful, repaired, clear }: ReadingTrust): Evidence[] {
  if (clear === null) return [evidence('characters-unrated', 'against')]
  if (clear) return [evidence('characters-clear', 'for')]
  const found: Evidence[] = []
  // Repair may be told of the reading as a whole, without saying which characters.
  if (repaired.length > 0 || reading.notes.includes('repaired')) {
    found.push(evidence('characters-repaired', 'against', charactersAt(reading, repaired)))
  }
  const others = doubtful.filter((index) => !repaired.includes(index))
  if (others.length > 0) found.push(evidence('characters-doubtful', 'against', charactersAt(reading, others)))
  return found
}

/** `8 or S` for each character that no check digit can tell from its second reading. */
function blindWords({ reading, blind }: ReadingTrust): string {
  return blind.map(({ index, twin }) => `${reading.characters[index]?.text ?? ''} or ${twin}`).join(', ')
}

/** What digits say of a reading: those of its zone by the notes, a number's own by its rule. */
function digitEvidence({ reading: { notes }, checksum }: ReadingTrust): Evidence[] {
  const found: Evidence[] = []
  const isOwn = checksum === 'holds' && !notes.includes('composite-holds')
  if (checksum === 'fails') found.push(evidence('check-digit-fails', 'against'))
  if (isOwn || notes.includes('check-digit-holds')) found.push(evidence('check-digit-holds', 'for'))
  if (notes.includes('composite-fails')) found.push(evidence('composite-fails', 'against'))
  if (notes.includes('composite-holds')) found.push(evidence('composite-holds', 'for'))
  return found
}

/** What no digit can tell. */
function gapEvidence(trust: ReadingTrust): Evidence[] {
  const { reading, checksum, uncovered } = trust
  if (checksum === 'none') return [evidence('no-check-digit', 'against')]
  if (checksum === 'fails') return []
  const found: Evidence[] = []
  const blind = blindWords(trust)
  if (blind !== '') found.push(evidence('check-digit-blind', 'against', { characters: blind }))
  if (uncovered.length > 0) {
    const characters = uncovered.map((index) => reading.characters[index]?.text ?? '').join(', ')
    found.push(evidence('check-digit-partial', 'against', { characters }))
  }
  return found
}

function checksumEvidence(trust: ReadingTrust): Evidence[] {
  const found = [...digitEvidence(trust), ...gapEvidence(trust)]
  // A failing digit of its own says more than that the zone is in doubt.
  if (trust.zone === 'in-doubt' && !found.some(({ kind }) => kind.endsWith('-fails'))) found.push(evidence('zone-in-doubt', 'against'))
  return found
}

const noted: readonly { note: ReadingNote; kind: Evidence['kind'] }[] = [
  { note: 'century-inferred', kind: 'century-inferred' },
  { note: 'date-partial', kind: 'date-partial' },
  { note: 'truncated', kind: 'name-truncated' },
  { note: 'specimen-state', kind: 'specimen-state' },
  { note: 'foreign-script', kind: 'foreign-script' },
]

/** Why one reading by itself is or is not trusted, what speaks against it first. */
export function readingEvidence(trust: ReadingTrust): Evidence[] {
  const { reading, possible } = trust
  const found = [
    evidence(possible ? 'value-possible' : 'value-impossible', possible ? 'for' : 'against'),
    ...characterEvidence(trust),
    ...checksumEvidence(trust),
    ...(reading.notes.includes('unlabelled') ? [evidence('no-label', 'against')] : []),
    ...noted.filter(({ note }) => reading.notes.includes(note)).map(({ kind }) => evidence(kind, 'note')),
  ]
  const order: readonly Evidence['weight'][] = ['against', 'for', 'note']
  return order.flatMap((weight) => found.filter((each) => each.weight === weight))
}

/** What a person did, as the first that speaks for a value. */
export function personEvidence({ notes }: Pick<Reading, 'notes'>): Evidence {
  const act = (['person-confirmed', 'person-chose', 'person-accepted'] as const).find((note) => notes.includes(note))
  return evidence(act ?? 'person-typed', 'for')
}
