import type { DocumentType, FieldSpec } from './document-type.ts'
import { capitalAmount } from './formats/capital-amount.ts'
import { formatOfField } from './formats/format-of-field.ts'
import { isSameWorth } from './mrz/check-digit.ts'
import { mrzFormats } from './mrz/mrz-format.ts'
import { bareNumber } from './numbers/bare-number.ts'
import { numberChecksum } from './numbers/judge-number.ts'
import type { ChecksumScheme } from './numbers/number-scheme.ts'
import { uncoveredPlaces } from './numbers/uncovered-places.ts'
import type { Character, Reading } from './reading.ts'

/** Whether a machine-readable zone as a whole may vouch for its parts. */
type ZoneTrust = 'holds' | 'in-doubt' | 'none'

interface BlindCharacter {
  index: number
  /** What else it may be. */
  twin: string
}

/** What one reading by itself is worth. */
export interface ReadingTrust {
  reading: Reading
  possible: boolean
  /** A check digit over the value: its own, or for data without one the digit over the whole zone. */
  checksum: 'holds' | 'fails' | 'none'
  zone: ZoneTrust
  /** Characters for which the picture leaves another reading with which the check digit holds as well. */
  blind: readonly BlindCharacter[]
  /** Indices into the text of digits for which the check digit would hold whatever stood there. */
  uncovered: readonly number[]
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

/** Of the field's own number rule, where the reading is not of a zone: there the zone's digits speak. */
function schemeOf({ source }: Reading, { checksum }: FieldSpec): ChecksumScheme | null {
  return source === 'mrz' ? null : (checksum ?? null)
}

function checksumOf(reading: Reading, spec: FieldSpec): ReadingTrust['checksum'] {
  const { notes, value } = reading
  if (notes.includes('check-digit-fails')) return 'fails'
  if (neverByChecksum.has(spec.kind)) return 'none'
  const scheme = schemeOf(reading, spec)
  if (scheme !== null && value !== null) return numberChecksum(scheme, value)
  return notes.includes('check-digit-holds') || notes.includes('composite-holds') ? 'holds' : 'none'
}

/** From here on a second reading that the check digit cannot tell from the first makes a character doubtful. */
const blindFrom = 0.05

/** Whether the number's rule holds as well with something else at that place. */
function holdsWith(other: string, index: number, { reading, spec, scheme }: { reading: Reading; spec: FieldSpec; scheme: ChecksumScheme }) {
  const text = reading.characters.map((character, at) => (at === index ? other : character.text)).join('')
  const { parse, same } = formatOfField(spec)
  const value = parse(text)
  return value !== null && !same(value, reading.value ?? '') && numberChecksum(scheme, value) === 'holds'
}

/** Other likely readings for which every check digit would hold as well: nothing but the picture can tell. */
function blindCharacters(reading: Reading, spec: FieldSpec): BlindCharacter[] {
  const scheme = schemeOf(reading, spec)
  return reading.characters.flatMap(({ text, candidates }, index) => {
    const twin = candidates.find(
      (candidate) =>
        candidate.confidence >= blindFrom &&
        (scheme === null ? isSameWorth(candidate.text, text) : holdsWith(candidate.text, index, { reading, spec, scheme })),
    )
    return twin === undefined ? [] : [{ index, twin: twin.text }]
  })
}

/**
 * Digits of the text that the number's rule does not cover: weak rules let some change unseen (Thailand's third), and for
 * these the check digit is no proof. The zone's 7-3-1 sees any one digit that changes.
 */
function uncoveredDigits(reading: Reading, spec: FieldSpec): number[] {
  const scheme = schemeOf(reading, spec)
  if (scheme === null) return []
  const places = reading.characters.flatMap(({ text }, index) => Array.from(bareNumber(text), () => index))
  const bare = bareNumber(reading.value ?? '')
  // What is not made of these characters is not vouched for by how clear they are.
  if (bareNumber(reading.characters.map(({ text }) => text).join('')) !== bare) return places
  return uncoveredPlaces(scheme, bare).flatMap((place) => places[place] ?? [])
}

function indicesOf(characters: readonly Character[], fits: (character: Character, index: number) => boolean): number[] {
  return characters.flatMap((character, index) => (fits(character, index) ? [index] : []))
}

/** What a text says as an amount: figures, or Chinese capitals of which several are the same. */
function amountSaid(text: string, spec: FieldSpec): string | null {
  return spec.kind === 'amount' ? formatOfField(spec).parse(text) : capitalAmount(text)
}

/** How sure a character of an amount is to leave the amount as it is: of `￥` and `¥`, of `叁` and `参` either will do. */
function surenessOfAmount({ characters }: Reading, index: number, spec: FieldSpec): number {
  const saidWith = (other: string): string | null =>
    amountSaid(characters.map(({ text }, at) => (at === index ? other : text)).join(''), spec)
  const own = characters[index]
  const said = own === undefined ? null : saidWith(own.text)
  if (own === undefined || said === null) return 0
  const others = own.candidates.filter(({ text }) => text !== own.text && saidWith(text) === said)
  return others.reduce((sum, { confidence }) => sum + confidence, own.confidence)
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
  const blind = checksum === 'none' ? [] : blindCharacters(reading, spec)
  const isBlind = (index: number): boolean => blind.some((each) => each.index === index)
  // How sure the signs of a number are says nothing of it: `（` for `(`.
  const isTold = schemeOf(reading, spec) === null ? () => true : ({ text }: Character): boolean => bareNumber(text) !== ''
  const { characterThreshold: least } = documentType
  const isUnsure = (character: Character, index: number): boolean =>
    character.confidence < least && isTold(character) && surenessOfAmount(reading, index, spec) < least
  const doubtful = indicesOf(characters, (character, index) => isUnsure(character, index) || isBlind(index))
  const repaired = indicesOf(characters, (character) => character.repaired)
  const isRated = characters.length > 0
  return {
    reading,
    possible: value !== null && formatOfField(spec).possible(value),
    checksum,
    zone: zoneTrust(reading, documentType, all),
    blind,
    uncovered: checksum === 'holds' ? uncoveredDigits(reading, spec) : [],
    doubtful,
    repaired,
    clear: isRated ? doubtful.length === 0 && !isRepaired(reading) : null,
  }
}

/** One source is enough: a checksum over every character, each of them clear, the value possible, nothing else in its zone in doubt. */
export function isProvenAlone({ possible, checksum, uncovered, zone, clear }: ReadingTrust): boolean {
  return possible && checksum === 'holds' && uncovered.length === 0 && zone !== 'in-doubt' && clear === true
}

/**
 * Nothing speaks against the reading, though that alone proves nothing. The recogniser for foreign scripts is as sure of
 * what it misreads as of the rest: only a check digit makes up for that.
 */
export function isConfident({ reading, possible, checksum, clear }: ReadingTrust): boolean {
  if (reading.notes.includes('foreign-script') && checksum !== 'holds') return false
  return possible && checksum !== 'fails' && clear !== false && !isRepaired(reading)
}
