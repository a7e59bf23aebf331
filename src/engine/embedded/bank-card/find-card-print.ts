import type { FieldSpec } from '#domain/document-type.ts'
import { type FieldCandidate, fromRegion } from '../fields/field-candidate.ts'
import type { FieldLine } from '../fields/field-line.ts'
import { type Piece, spacedText } from '../fields/spaced-text.ts'
import { bankWords, cardWords, kindWords, productWords } from './card-words.ts'

interface Field {
  key: string
  spec: FieldSpec
}

/** ISO/IEC 7813 gives a name 2 to 26 characters. */
const longestName = 26
const mostWordsOfBank = 6
/** Lengths in heights of a line. */
const sameRow = 0.4
const widestSpace = 1.2
const likeHeight = 1.35
/** Captions are set smaller than what is printed for the holder. */
const leastOfHighest = 0.75

/** A name in capitals that is none of the card's own words: the nearest below the number, else the only one there is. */
export function findHolder(lines: readonly FieldLine[], number: FieldCandidate | null, field: Field): FieldCandidate | null {
  const own = rowsOf(lines).flatMap((pieces) => {
    const { text } = spacedText(pieces)
    const [first] = pieces
    return first && isName(text) ? [{ pieces, line: first.line, words: wordsOf(text).length }] : []
  })
  const place = number?.text.places[number.last]?.line
  const highest = Math.max(...own.map(({ line }) => line.height))
  const below = own
    .filter(({ line }) => line.height > leastOfHighest * highest)
    .filter(({ line }) => place !== undefined && line.pageIndex === place.pageIndex && line.leftMiddle > place.leftMiddle)
    .toSorted((a, b) => b.words - a.words || a.line.leftMiddle - b.line.leftMiddle)
  const [only] = own
  return whole((below[0] ?? (own.length === 1 ? only : undefined))?.pieces, field)
}

/** Each line alone, and what goes on beside it: embossed words are often found one by one. */
function rowsOf(lines: readonly FieldLine[]): Piece[][] {
  return lines.flatMap((line) => {
    const row = [line]
    for (let last = line; ;) {
      const next = lines.find((other) => goesOn(last, other))
      if (!next) break
      row.push((last = next))
    }
    const pieces = row.map((each) => ({ line: each, start: 0, end: each.line.characters.length }))
    return pieces.length === 1 ? [pieces] : [pieces.slice(0, 1), pieces]
  })
}

function goesOn(line: FieldLine, other: FieldLine): boolean {
  const space = (other.left - line.right) / line.height
  const isLike = other.height < likeHeight * line.height && line.height < likeHeight * other.height
  const isBeside = other.left > line.left && space > -1 && space < widestSpace
  return other.pageIndex === line.pageIndex && isLike && isBeside && Math.abs(other.leftMiddle - line.rightMiddle) < sameRow * line.height
}

function isName(text: string): boolean {
  const letters = text.replace(/[^\p{L}]/gu, '')
  const isPrinted = /^[\p{Lu}\p{M}\s./'’-]+$/u.test(text) && text.length <= longestName
  return isPrinted && letters.length >= 4 && wordsOf(text).length > 1 && !/\p{Script=Han}/u.test(text) && !cardWords.test(text)
}

/** The largest line that names a bank. */
export function findBank(lines: readonly FieldLine[], field: Field): FieldCandidate | null {
  const own = lines.filter((line) => {
    const text = textOf(line)
    return bankWords.test(text) && wordsOf(text).length <= mostWordsOfBank && !/\d|[.@]\p{L}|\bcard\b|卡/iu.test(text)
  })
  const line = largest(own)
  return whole(line && [{ line, start: 0, end: line.line.characters.length }], field)
}

/** `DEBIT`, `借记卡`: the word alone, wherever it stands. */
export function findKind(lines: readonly FieldLine[], field: Field): FieldCandidate | null {
  return firstWord(lines, kindWords, field)
}

export function findProduct(lines: readonly FieldLine[], field: Field): FieldCandidate | null {
  return firstWord(lines, productWords, field)
}

function firstWord(lines: readonly FieldLine[], shape: RegExp, field: Field): FieldCandidate | null {
  const found = lines.flatMap((line) => {
    const text = spacedText([{ line, start: 0, end: line.line.characters.length }])
    const match = shape.exec(text.text)
    // A sentence that speaks of credit is not the card's kind.
    if (!match || wordsOf(text.text).length > mostWordsOfBank) return []
    const inside = text.at.slice(match.index, match.index + match[0].length).filter((place) => place >= 0)
    const [first, last] = [inside[0], inside.at(-1)]
    return first === undefined || last === undefined ? [] : [{ line, start: first, end: last + 1 }]
  })
  const [piece] = found.toSorted((a, b) => b.line.height - a.line.height)
  return piece ? (fromRegion(field, { pieces: [piece], how: 'anywhere', fit: 1, label: 0 }, null)[0] ?? null) : null
}

function largest(lines: readonly FieldLine[]): FieldLine | undefined {
  return lines.toSorted((a, b) => b.height - a.height)[0]
}

function whole(pieces: readonly Piece[] | undefined, field: Field): FieldCandidate | null {
  if (!pieces) return null
  return fromRegion(field, { pieces, how: 'anywhere', fit: 1, label: 0 }, null).find(({ typed }) => typed.value !== null) ?? null
}

function textOf(line: FieldLine): string {
  return spacedText([{ line, start: 0, end: line.line.characters.length }]).text
}

function wordsOf(text: string): string[] {
  return text.split(/[\s/]+/u).filter((word) => word !== '')
}
