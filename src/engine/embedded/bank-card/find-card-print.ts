import type { FieldSpec } from '#domain/document-type.ts'
import { type FieldCandidate, fromRegion } from '../fields/field-candidate.ts'
import type { FieldLine } from '../fields/field-line.ts'
import { spacedText } from '../fields/spaced-text.ts'
import { bankWords, cardWords, kindWords, productWords } from './card-words.ts'

interface Field {
  key: string
  spec: FieldSpec
}

/** ISO/IEC 7813 gives a name 2 to 26 characters. */
const longestName = 26
const mostWordsOfBank = 6

/** A name in capitals that is none of the card's own words: the nearest below the number, else the only one there is. */
export function findHolder(lines: readonly FieldLine[], number: FieldCandidate | null, field: Field): FieldCandidate | null {
  const own = lines.filter((line) => isName(textOf(line)))
  const place = number?.text.places[number.last]?.line
  const below = own
    .filter((line) => place !== undefined && line.pageIndex === place.pageIndex && line.leftMiddle > place.leftMiddle)
    .toSorted((a, b) => wordsOf(textOf(b)).length - wordsOf(textOf(a)).length || a.leftMiddle - b.leftMiddle)
  const [only] = own
  return whole(below[0] ?? (own.length === 1 ? only : undefined), field)
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
  return whole(largest(own), field)
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

function whole(line: FieldLine | undefined, field: Field): FieldCandidate | null {
  if (!line) return null
  const pieces = [{ line, start: 0, end: line.line.characters.length }]
  return fromRegion(field, { pieces, how: 'anywhere', fit: 1, label: 0 }, null).find(({ typed }) => typed.value !== null) ?? null
}

function textOf(line: FieldLine): string {
  return spacedText([{ line, start: 0, end: line.line.characters.length }]).text
}

function wordsOf(text: string): string[] {
  return text.split(/[\s/]+/u).filter((word) => word !== '')
}
