import type { PrintedCharacter } from '../ocr/printed-line.ts'
import type { LineCharacter } from './line-characters.ts'

/** Below this mean of its characters a word of the foreign recogniser is none; of fewer letters it is a pattern sooner. */
const [leastClearness, leastShort, longWord] = [0.3, 0.5, 3]
/** Below this what our own recogniser says beside foreign letters is made of them. */
const surely = 0.75

interface LineWord {
  characters: readonly LineCharacter[]
  from: number
  to: number
}

/** What was read of one line. */
interface LineReadings {
  ours: readonly LineCharacter[]
  theirs: readonly LineCharacter[]
  /** By the reader of a script's own digits; null for scripts without. */
  numbers: readonly LineCharacter[] | null
}

/**
 * The words of the foreign recogniser where they have its letters, numbers in its digits, our own for the rest, in the order
 * in which they are read: the line runs from the right where more of its letters do, and numbers and Latin words from the
 * left in it.
 */
export function mergeWords(readings: LineReadings, letters: RegExp): PrintedCharacter[] {
  const numbers = wordsOf(readings.numbers ?? []).filter(
    (word) => clearnessOf(word) > clearnessOf({ characters: coveredBy([word], readings.ours) }),
  )
  const isFree = (each: LineCharacter): boolean => coveredBy(numbers, [each]).length === 0
  const ours = readings.ours.filter(isFree)
  // In a script whose digits it cannot read, it makes digits of strokes.
  const theirs = apart(readings.theirs, (each) => !isFree(each) || (readings.numbers !== null && isDigit(each)))
  const foreign = foreignWords(theirs, letters)
  const beside = wordsOf(apart(ours, (each) => coveredBy(foreign, [each]).length > 0)).filter((word) => clearnessOf(word) >= surely)
  const own = beside.filter((word) => !isScrap(word) && !(numbers.length > 0 && isStroke(word)))
  // Digits and signs that only the foreign one sees.
  const rest = wordsOf(theirs).filter(
    (word) => !hasLetters(word, letters) && /\p{Nd}/u.test(textOf(word)) && !own.some((each) => overlaps(each, word)),
  )
  const seen = signsBetween(foreign, wordsOf(theirs))
  const signs = seen.length > 0 ? seen : signsBetween(foreign, beside)
  const words = [...foreign, ...signs, ...own, ...rest, ...numbers].toSorted((a, b) => a.from - b.from)
  return readingOrder(words).flatMap(({ characters }) =>
    characters.map(({ character }, index) => ({ ...character, afterGap: index === 0 })),
  )
}

/** Those that stay; where some between them go a new word begins. */
function apart(characters: readonly LineCharacter[], goes: (each: LineCharacter) => boolean): LineCharacter[] {
  return characters.flatMap((each, index) => {
    const before = characters[index - 1]
    if (goes(each)) return []
    return before && goes(before) ? [{ ...each, character: { ...each.character, afterGap: true } }] : [each]
  })
}

/** A word between others is one however unclear it is: a name would lack a part that nobody misses. */
function foreignWords(theirs: readonly LineCharacter[], letters: RegExp): LineWord[] {
  const all = wordsOf(theirs).filter((word) => hasLetters(word, letters))
  const isLong = (word: LineWord): boolean => lettersIn(word).length >= longWord
  const clear = all.filter((word) => clearnessOf(word) >= (isLong(word) ? leastClearness : leastShort))
  return all.filter((word) => clear.includes(word) || (isLong(word) && clear.length > 0))
}

function lettersIn(word: LineWord): string {
  return textOf(word).replace(/\P{L}/gu, '')
}

function wordsOf(characters: readonly LineCharacter[]): LineWord[] {
  const starts = characters.flatMap(({ character }, index) => (index === 0 || character.afterGap ? [index] : []))
  return starts.map((start, index) => {
    const own = characters.slice(start, starts[index + 1] ?? characters.length)
    return { characters: own, from: Math.min(...own.map(({ from }) => from)), to: Math.max(...own.map(({ to }) => to)) }
  })
}

/** By their middles: where a recogniser sees a sign is rough. */
function signsBetween(words: readonly LineWord[], all: readonly LineWord[]): LineWord[] {
  const middles = words.map(middleOf)
  const isBetween = (at: number): boolean => middles.some((middle) => middle < at) && middles.some((middle) => middle > at)
  return all.filter((word) => /^[-،,/]$/u.test(textOf(word)) && isBetween(middleOf(word)))
}

function middleOf({ from, to }: LineWord): number {
  return (from + to) / 2
}

function coveredBy(words: readonly Pick<LineWord, 'from' | 'to'>[], characters: readonly LineCharacter[]): LineCharacter[] {
  return characters.filter((each) => words.some(({ from, to }) => (each.from + each.to) / 2 > from && (each.from + each.to) / 2 < to))
}

function textOf({ characters }: LineWord): string {
  return characters.map(({ character }) => character.text).join('')
}

/** A letter or two, which our own recogniser makes of what lies between foreign words. */
function isScrap(word: LineWord): boolean {
  return !/\p{Nd}|[\p{L}\p{M}].*[\p{L}\p{M}].*[\p{L}\p{M}]/u.test(textOf(word))
}

function isDigit({ character }: LineCharacter): boolean {
  return /\p{Nd}/u.test(character.text)
}

/** One digit of ours beside numbers in others is a stroke that belongs to neither. */
function isStroke(word: LineWord): boolean {
  return /^\P{L}*$/u.test(textOf(word)) && textOf(word).replace(/\D/g, '').length === 1
}

function hasLetters(word: LineWord, letters: RegExp): boolean {
  return letters.test(lettersIn(word))
}

function clearnessOf({ characters }: Pick<LineWord, 'characters'>): number {
  return characters.reduce((sum, { character }) => sum + character.confidence, 0) / Math.max(1, characters.length)
}

function overlaps(a: LineWord, b: LineWord): boolean {
  return Math.min(a.to, b.to) - Math.max(a.from, b.from) > 0.3 * Math.min(a.to - a.from, b.to - b.from)
}

const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}]/u

/** @param words from the left. */
function readingOrder(words: readonly LineWord[]): LineWord[] {
  const isRight = (word: LineWord): boolean => rightToLeft.test(lettersIn(word))
  const lettersOf = (own: readonly LineWord[]): number => own.map(lettersIn).join('').length
  const fromRight = lettersOf(words.filter(isRight)) > lettersOf(words.filter((word) => !isRight(word)))
  const runs: LineWord[][] = []
  for (const word of words) {
    const run = runs.at(-1)
    if (run?.[0] && isRight(run[0]) === isRight(word)) run.push(word)
    else runs.push([word])
  }
  const ordered = runs.map((run) => (run[0] && isRight(run[0]) ? run.toReversed() : run))
  return (fromRight ? ordered.toReversed() : ordered).flat()
}
