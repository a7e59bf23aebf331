import type { DocumentType, FieldSpec } from './document-type.ts'
import { formatOf } from './formats/format-of.ts'
import { isSameWorth } from './mrz/check-digit.ts'
import { mrzFormats } from './mrz/mrz-format.ts'
import type { Character, Reading } from './reading.ts'

/** Whether a machine-readable zone as a whole may vouch for its parts. */
type ZoneTrust = 'holds' | 'in-doubt' | 'none'

/** What one reading by itself is worth. */
export interface ReadingTrust {
  reading: Reading
  possible: boolean
  /** A check digit over the value: its own, or for data without one the digit over the whole zone. */
  checksum: 'holds' | 'fails' | 'none'
  zone: ZoneTrust
  /** Indices into the text of characters below the threshold, and of those that repair changed. */
  doubtful: readonly number[]
  repaired: readonly number[]
  /** Null when the source does not rate its characters. */
  clear: boolean | null
}

function isRepaired(reading: Reading): boolean {
  return reading.notes.includes('repaired') || reading.characters.some(({ repaired }) => repaired)
}

/**
 * One character may be confidently wrong (glare makes 8 of 6) and its check digit still hold, 1 time in 10. So a
 * digit vouches only inside a zone whose every digit holds, and where none of them was made to hold by repair.
 */
function zoneTrust(reading: Reading, documentType: DocumentType, all: readonly Reading[]): ZoneTrust {
  if (reading.source !== 'mrz') return 'none'
  const zone = all.filter(({ source, pageIndex }) => source === 'mrz' && pageIndex === reading.pageIndex)
  const notes = new Set(zone.flatMap((each) => each.notes))
  if (notes.has('check-digit-fails') || notes.has('composite-fails') || zone.some(isRepaired)) return 'in-doubt'
  const hasComposite = documentType.mrz !== null && mrzFormats[documentType.mrz].composite !== null
  return hasComposite && !notes.has('composite-holds') ? 'in-doubt' : 'holds'
}

/** Names, sex and states have no digit of their own, and the French card's composite over all of it is too little for them. */
const neverByChecksum: ReadonlySet<FieldSpec['kind']> = new Set(['name', 'sex', 'country', 'mrz-line', 'image'])

function checksumOf({ notes }: Reading, { kind }: FieldSpec): ReadingTrust['checksum'] {
  if (notes.includes('check-digit-fails')) return 'fails'
  if (neverByChecksum.has(kind)) return 'none'
  return notes.includes('check-digit-holds') || notes.includes('composite-holds') ? 'holds' : 'none'
}

/** From here on a second reading that the check digit cannot tell from the first makes a character doubtful. */
const blindFrom = 0.05

/** Another likely reading for which every check digit would hold as well: nothing but the picture can tell. */
export function blindTwin({ text, candidates }: Character): string | null {
  const twin = candidates.find((candidate) => candidate.confidence >= blindFrom && isSameWorth(candidate.text, text))
  return twin?.text ?? null
}

function indicesOf(characters: readonly Character[], fits: (character: Character) => boolean): number[] {
  return characters.flatMap((character, index) => (fits(character) ? [index] : []))
}

interface TrustRequest {
  reading: Reading
  spec: FieldSpec
  documentType: DocumentType
  /** Every reading of the record. */
  all: readonly Reading[]
}

/** What one reading by itself is worth, seen with the rest of its zone. */
export function readingTrust({ reading, spec, documentType, all }: TrustRequest): ReadingTrust {
  const { value, characters } = reading
  const checksum = checksumOf(reading, spec)
  const isClear = (character: Character): boolean =>
    character.confidence >= documentType.characterThreshold && (checksum === 'none' || blindTwin(character) === null)
  const doubtful = indicesOf(characters, (character) => !isClear(character))
  const repaired = indicesOf(characters, (character) => character.repaired)
  const isRated = characters.length > 0
  return {
    reading,
    possible: value !== null && formatOf(spec.kind).possible(value),
    checksum,
    zone: zoneTrust(reading, documentType, all),
    doubtful,
    repaired,
    clear: isRated ? doubtful.length === 0 && !isRepaired(reading) : null,
  }
}

/** One source is enough: a checksum, every character clear, the value possible, nothing else in its zone in doubt. */
export function isProvenAlone({ possible, checksum, zone, clear }: ReadingTrust): boolean {
  return possible && checksum === 'holds' && zone !== 'in-doubt' && clear === true
}

/** Nothing speaks against the reading, though that alone proves nothing. */
export function isConfident({ reading, possible, checksum, clear }: ReadingTrust): boolean {
  return possible && checksum !== 'fails' && clear !== false && !isRepaired(reading)
}
