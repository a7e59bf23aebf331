import type { PrintedCharacter } from '../ocr/printed-line.ts'
import type { LineCharacter } from './line-characters.ts'

/** Below this mean of its characters a word of the foreign recogniser is none. */
const leastClearness = 0.5
/** Below this what our own recogniser says beside foreign letters is made of them. */
const surely = 0.75

interface LineWord {
  characters: readonly LineCharacter[]
  from: number
  to: number
}

/**
 * The words of the foreign recogniser where they have its letters, our own for the rest, in the order in which they are
 * read: the line runs from the right where more of its letters do, and numbers and Latin words from the left in it.
 */
export function mergeWords(ours: readonly LineCharacter[], theirs: readonly LineCharacter[], letters: RegExp): PrintedCharacter[] {
  const foreign = wordsOf(theirs).filter((word) => hasLetters(word, letters) && clearnessOf(word) >= leastClearness)
  const isCovered = ({ from, to }: LineCharacter): boolean =>
    foreign.some((word) => (from + to) / 2 > word.from && (from + to) / 2 < word.to)
  const own = wordsOf(apart(ours, isCovered)).filter((word) => clearnessOf(word) >= surely && !isScrap(word))
  // Digits and signs that only the foreign one sees.
  const rest = wordsOf(theirs).filter(
    (word) => !hasLetters(word, letters) && /\p{Nd}/u.test(textOf(word)) && !own.some((each) => overlaps(each, word)),
  )
  const words = [...foreign, ...own, ...rest].toSorted((a, b) => a.from - b.from)
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

function wordsOf(characters: readonly LineCharacter[]): LineWord[] {
  const starts = characters.flatMap(({ character }, index) => (index === 0 || character.afterGap ? [index] : []))
  return starts.map((start, index) => {
    const own = characters.slice(start, starts[index + 1] ?? characters.length)
    return { characters: own, from: Math.min(...own.map(({ from }) => from)), to: Math.max(...own.map(({ to }) => to)) }
  })
}

function textOf({ characters }: LineWord): string {
  return characters.map(({ character }) => character.text).join('')
}

/** A letter or two, which our own recogniser makes of what lies between foreign words. */
function isScrap(word: LineWord): boolean {
  return !/\p{Nd}|[\p{L}\p{M}].*[\p{L}\p{M}].*[\p{L}\p{M}]/u.test(textOf(word))
}

function hasLetters(word: LineWord, letters: RegExp): boolean {
  return letters.test(textOf(word).replace(/\P{L}/gu, ''))
}

function clearnessOf({ characters }: LineWord): number {
  return characters.reduce((sum, { character }) => sum + character.confidence, 0) / Math.max(1, characters.length)
}

function overlaps(a: LineWord, b: LineWord): boolean {
  return Math.min(a.to, b.to) - Math.max(a.from, b.from) > 0.3 * Math.min(a.to - a.from, b.to - b.from)
}

const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}]/u

/** @param words from the left. */
function readingOrder(words: readonly LineWord[]): LineWord[] {
  const isRight = (word: LineWord): boolean => rightToLeft.test(textOf(word).replace(/\P{L}/gu, ''))
  const lettersOf = (own: readonly LineWord[]): number => own.map(textOf).join('').replace(/\P{L}/gu, '').length
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
