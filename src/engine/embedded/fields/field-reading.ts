import { boundsOfPoints, quadOfBounds, type Quad } from '#domain/geometry.ts'
import { boxOfRun, type KnownPrint, type TextLine } from '#domain/page-text.ts'
import type { Character, Reading } from '#domain/reading.ts'
import { changedUnits, type FieldCandidate } from './field-candidate.ts'

/** A candidate as a reading: what stands on the page, each character as sure as the recogniser was; sure where nobody had to read it. */
export function fieldReading(candidate: FieldCandidate): Reading {
  const { field, typed, text, first, last } = candidate
  const changed = new Map(changedUnits(typed, text).map((unit) => [text.at[unit] ?? -1, typed.text[unit - typed.start] ?? '']))
  const places = text.places.slice(first, last + 1)
  const characters = places.map(({ line, index, character }, offset): Character => {
    const box = boxOfRun(line.line, { start: index, end: index + 1 })
    const read = changed.get(first + offset)
    if (read === undefined)
      return { text: character.text, confidence: character.confidence, box, repaired: false, candidates: [...character.candidates] }
    return repaired(character, read, box)
  })
  return {
    field,
    source: sourceOf(places.map(({ line }) => line.line)),
    text: characters.map((character) => character.text).join(''),
    value: typed.value,
    pageIndex: places[0]?.line.pageIndex ?? 0,
    box: boxAround(candidate),
    characters,
    notes: [
      ...(changed.size > 0 ? (['repaired'] as const) : []),
      ...(typed.isCenturyInferred ? (['century-inferred'] as const) : []),
      ...(places.some(({ character }) => character.isForeign) ? (['foreign-script'] as const) : []),
    ],
  }
}

/** A value that takes several lines is as good as its worst. */
export function sourceOf(lines: readonly Pick<TextLine, 'source'>[]): 'ocr' | KnownPrint {
  return lines.find(({ source }) => source === undefined) ? 'ocr' : (lines[0]?.source ?? 'ocr')
}

/** What the picture looks like is the first of what it may be. */
function repaired(
  { text, confidence, candidates }: Pick<Character, 'text' | 'confidence' | 'candidates'>,
  read: string,
  box: Quad | null,
): Character {
  const own = candidates.find((each) => each.text === read)
  const others = candidates.filter((each) => each.text !== read)
  return { text: read, confidence: own?.confidence ?? 0, box, repaired: true, candidates: [{ text, confidence }, ...others].slice(0, 5) }
}

/** Along its line; around all of them where the value takes several. */
function boxAround({ text, first, last }: FieldCandidate): Quad | null {
  const places = text.places.slice(first, last + 1)
  const lines = [...new Set(places.map(({ line }) => line))]
  const boxes = lines.flatMap((line) => {
    const own = places.filter((place) => place.line === line).map(({ index }) => index)
    const box = boxOfRun(line.line, { start: Math.min(...own), end: Math.max(...own) + 1 })
    return box ? [box] : []
  })
  const [single] = boxes
  if (boxes.length === 1 && single) return single
  const bounds = boundsOfPoints(boxes.flat())
  return bounds && quadOfBounds(bounds)
}
