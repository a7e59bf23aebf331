import { type DocumentType, type FieldSpec, fieldSpec } from '#domain/document-type.ts'
import { formatOfField } from '#domain/formats/format-of-field.ts'
import { boxOfRun, type PageText, type TextLine, textOfLine } from '#domain/page-text.ts'
import type { Character, Reading } from '#domain/reading.ts'
import { datesInText } from '../../embedded/fields/dates-in-text.ts'
import { foldLetters } from '../../embedded/fields/fold-line.ts'
import { findLetters } from './find-letters.ts'
import { boxOfPlaces, flowsOfText, type PlacedCharacter, type PrintFlow } from './print-flow.ts'
import { rateCharacters } from './rate-characters.ts'

export interface OwnPage {
  pageIndex: number
  readings: readonly Reading[]
  text: PageText | null
}

/** Values shorter than this stand everywhere. */
const shortest = 3
/** Of print that is misread by one of the two, at most one letter in five differs. */
const mostDiffering = 0.2

/**
 * Values that came without a place, where our own engine has seen them: as a value of the same field, else as print of the page. Only
 * what is known of a value is filled in; the value itself is never altered.
 */
export function alignReadings(
  remote: readonly Reading[],
  { documentType, pages }: { documentType: DocumentType; pages: readonly OwnPage[] },
): Reading[] {
  const taken = new Set<string>()
  const seen = remote.map((reading) => ({ reading, own: ownReadingOf(reading, { documentType, pages }) }))
  for (const { own } of seen) if (own) markTaken(taken, own.pageIndex, own.box)
  const print = pages.map(({ pageIndex, text }) => ({ pageIndex, flows: text ? flowsOfText(text) : [] }))
  return seen.map(({ reading, own }) => {
    const spec = fieldSpec(documentType, reading.field)
    if (own) return placed(reading, own)
    if (reading.box !== null || spec === null) return reading
    const found = findPrint(reading, spec, { print, taken }) ?? unparsedPlaceOf(reading, pages)
    if (found === null) return reading
    markTaken(taken, found.pageIndex, found.box)
    return placed(reading, found)
  })
}

type Place = Pick<Reading, 'pageIndex' | 'box' | 'characters'>

function markTaken(taken: Set<string>, pageIndex: number, box: Reading['box']): void {
  taken.add(keyOfPlace(pageIndex, box))
}

function keyOfPlace(pageIndex: number, box: Reading['box']): string {
  return `${pageIndex} ${JSON.stringify(box)}`
}

/** A place that the remote tells itself stays. A low confidence that came along holds for whatever we read there. */
function placed(reading: Reading, { pageIndex, box, characters }: Place): Reading {
  const rated = rateCharacters(reading.text, characters)
  const least = reading.characters.reduce((low, { confidence }) => Math.min(low, confidence), 1)
  const own = rated.length === 0 ? reading.characters : rated.map((each) => ({ ...each, confidence: Math.min(each.confidence, least) }))
  return { ...reading, ...(reading.box === null && { box, pageIndex }), characters: own }
}

/** Print says more of where a value stands than a zone does. */
const ofPrint: readonly Reading['source'][] = ['ocr', 'pdf-text', 'structured', 'mrz', 'barcode']

/** Our own reading of the field that says the same; else one that is nearly the same, whose place it is though not its print. */
function ownReadingOf(
  { field, value, text }: Reading,
  { documentType, pages }: { documentType: DocumentType; pages: readonly OwnPage[] },
): Place | null {
  const spec = fieldSpec(documentType, field)
  const own = pages
    .flatMap(({ readings }) => readings)
    .filter((reading) => reading.field === field && reading.box !== null && !reading.notes.includes('alternative'))
    .toSorted((a, b) => ofPrint.indexOf(a.source) - ofPrint.indexOf(b.source))
  const same = own.find(
    (reading) => spec !== null && value !== null && reading.value !== null && formatOfField(spec).same(value, reading.value),
  )
  if (same) return same
  const near = own.find((reading) => isNear(foldLetters(text), foldLetters(reading.text)))
  return near ? { ...near, characters: [] } : null
}

/** Where the field stands by its label, in words that have no form of its own: `KENYAN` for `KEN`, a month without its day. */
function unparsedPlaceOf({ field }: Reading, pages: readonly OwnPage[]): Place | null {
  const own = pages.flatMap(({ readings }) => readings).filter((reading) => reading.field === field && reading.box !== null)
  const [only, ...more] = own
  return only && more.length === 0 && only.value === null ? { ...only, characters: [] } : null
}

function isNear(sought: string, text: string): boolean {
  const found = findLetters(sought, text)
  return found !== null && Math.abs(sought.length - text.length) + found.distance <= Math.max(sought.length, text.length) * mostDiffering
}

interface PageFlows {
  pageIndex: number
  flows: readonly PrintFlow[]
}

interface Candidate extends Place {
  distance: number
  lines: number
}

/** The print that is most like a value and nobody else's; dates also in other writings of the same day. */
function findPrint(
  reading: Reading,
  spec: FieldSpec,
  { print, taken }: { print: readonly PageFlows[]; taken: ReadonlySet<string> },
): Place | null {
  const found = print.flatMap((page) => [...likePrint(reading, page), ...(spec.kind === 'date' ? sameDays(reading, spec, page) : [])])
  const free = found.filter(({ pageIndex, box }) => !taken.has(keyOfPlace(pageIndex, box)))
  return free.toSorted((a, b) => a.distance - b.distance || a.lines - b.lines)[0] ?? null
}

function likePrint({ text }: Reading, { pageIndex, flows }: PageFlows): Candidate[] {
  const sought = foldLetters(text)
  if (sought.length < shortest) return []
  return flows.flatMap((flow): Candidate[] => {
    const found = findLetters(sought, flow.letters)
    if (found === null || found.distance > sought.length * mostDiffering) return []
    const places = onceEach(flow.at.slice(found.start, found.end))
    return [{ pageIndex, box: boxOfPlaces(places), characters: places.map(characterAt), distance: found.distance, lines: flow.lines }]
  })
}

function onceEach(places: readonly PlacedCharacter[]): PlacedCharacter[] {
  return places.filter(
    (place, index) => place !== places[index - 1] && (place.line !== places[index - 1]?.line || place.index !== places[index - 1]?.index),
  )
}

function characterAt({ line, index }: PlacedCharacter): Character {
  const { text = '', confidence = 0, candidates = [] } = line.characters[index] ?? {}
  return { text, confidence, box: boxOfRun(line, { start: index, end: index + 1 }), repaired: false, candidates: [...candidates] }
}

/** `12 AUG 1974` where the answer says `1974-08-12`: nothing rates its characters, for they are others. */
function sameDays({ value }: Reading, spec: FieldSpec, { pageIndex, flows }: PageFlows): Candidate[] {
  if (value === null) return []
  const { same } = formatOfField(spec)
  const single = flows.filter(({ lines }) => lines === 1).flatMap(({ at }) => at[0]?.line ?? [])
  return single.flatMap((line): Candidate[] => {
    const found = datesInText(spec, textOfLine(line)).find((date) => date.value !== null && same(date.value, value))
    const box = found ? boxOfRun(line, { start: placeInLine(line, found.start), end: placeInLine(line, found.end) }) : null
    return box === null ? [] : [{ pageIndex, box, characters: [], distance: 0, lines: 1 }]
  })
}

/** The character at a place of the line's text, in which a space stands between words. */
function placeInLine({ characters, words }: TextLine, unit: number): number {
  let passed = 0
  for (const { start, end } of words) {
    for (let index = start; index < end; index++) {
      if (passed >= unit) return index
      passed += characters[index]?.text.length ?? 0
    }
    if (passed >= unit) return end
    passed += 1
  }
  return characters.length
}
