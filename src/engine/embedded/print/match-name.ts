import { sameName } from '#domain/mrz/same-name.ts'
import { transliterate } from '#domain/mrz/transliterate.ts'
import { editDistance } from './edit-distance.ts'
import { type PrintMatch, type PrintMatcher, sureOfEachLetter } from './match.ts'
import { isWhole, textOfRun, wordRuns, type PrintedText, type Run } from './printed-text.ts'

const mostWords = 12
/** Shorter names could stand in a line by chance: they must be all of it, or all of it the holder's names. */
const shortName = 4
const shortestNearMiss = 5
const mostEdits = 2

/**
 * Letters that PP-OCR's dictionary lacks: it reads O for both Ö and Ø, A for Ä and Å, B for ß, P for Þ, while the
 * machine-readable zone spells them out (ICAO 9303 part 3, 6.A).
 */
const unreadable = [
  ['AE', 'A'],
  ['AE', 'E'],
  ['AA', 'A'],
  ['OE', 'O'],
  ['SS', 'B'],
  ['SS', 'S'],
  ['TH', 'P'],
  ['IJ', 'Y'],
  ['NXX', 'N'],
] as const

export interface NameToFind {
  expected: string
  mayBeCut: boolean
  /** Surname and given names as the zone has them: what else may stand in the same line. */
  names: readonly string[]
}

/** A surname or given names; near misses are told only when nothing in the text says the same. */
export function matchName({ expected, mayBeCut, names }: NameToFind): PrintMatcher {
  const bare = bareName(expected)
  const known = new Set(names.flatMap((name) => [name, ...name.split(/[\s-]+/)].map(bareName)))
  return (text) => {
    const isAmongNames = text.words.every((word) => known.has(bareName(textOfRun(text, word))))
    const runs = wordRuns(text, mostWords).filter(
      (run) => isAmongNames || isWhole(text, run) || (bare.length >= shortName && !isPartOfMore(text, run, known)),
    )
    return matchSame(text, runs, { expected, mayBeCut }) ?? matchUnreadable(text, runs, expected) ?? matchNear(text, runs, expected)
  }
}

/**
 * Whether words beside the run belong to the same name: glare can take a whole name from the zone, and the rest of the
 * print would then seem to agree. Labels in small letters may stand beside it.
 */
function isPartOfMore(text: PrintedText, run: Run, known: ReadonlySet<string>): boolean {
  const inCapitals = isCapitals(textOfRun(text, run))
  const before = text.words.findLast(({ end }) => end <= run.start)
  const after = text.words.find(({ start }) => start >= run.end)
  return [before, after].some((word) => {
    if (!word) return false
    const written = textOfRun(text, word)
    const isName = isCapitals(written) || (!inCapitals && word === after && /^\p{Lu}/u.test(written))
    return isName && !known.has(bareName(written))
  })
}

function isCapitals(written: string): boolean {
  return /\p{Lu}.*\p{Lu}/u.test(written) && !/\p{Ll}/u.test(written)
}

function matchSame(text: PrintedText, runs: readonly Run[], name: { expected: string; mayBeCut: boolean }): PrintMatch | null {
  const run = runs.find((each) => sameName(textOfRun(text, each), name.expected, name.mayBeCut && isWhole(text, each)))
  return run ? { ...run, value: spacedAs(textOfRun(text, run), name.expected), likeness: 'same' } : null
}

function matchUnreadable(text: PrintedText, runs: readonly Run[], expected: string): PrintMatch | null {
  const bare = bareName(expected)
  const run = runs.find((each) => spellsAlike(bareName(textOfRun(text, each)), bare))
  return run ? { ...run, value: expected, likeness: 'same' } : null
}

/** Whether the print, read without letters that the recogniser does not know, can stand for the machine-readable name. */
function spellsAlike(printed: string, expected: string): boolean {
  if (printed === '' || expected === '') return printed === expected
  if (printed[0] === expected[0] && spellsAlike(printed.slice(1), expected.slice(1))) return true
  return unreadable.some(
    ([spelled, read]) =>
      expected.startsWith(spelled) && printed.startsWith(read) && spellsAlike(printed.slice(read.length), expected.slice(spelled.length)),
  )
}

function matchNear(text: PrintedText, runs: readonly Run[], expected: string): PrintMatch | null {
  const bare = bareName(expected)
  if (bare.length < shortestNearMiss) return null
  const most = Math.min(mostEdits, Math.floor(bare.length / 4))
  const near = runs
    .map((run) => ({ run, edits: editDistance(bareName(textOfRun(text, run)), bare) }))
    .filter(({ edits }) => edits <= most)
    .toSorted((a, b) => a.edits - b.edits)[0]
  if (!near) return null
  const isSure = text.characters.slice(near.run.start, near.run.end).every(({ confidence }) => confidence >= sureOfEachLetter)
  return { ...near.run, value: tidy(textOfRun(text, near.run)), likeness: isSure ? 'near' : 'blurred' }
}

function bareName(name: string): string {
  return transliterate(name).replaceAll('<', '')
}

/** The print with the spaces of the machine-readable name where the recogniser saw none. */
function spacedAs(printed: string, expected: string): string {
  const words = expected.split(' ')
  const isPlain = /^\p{L}+$/u.test(printed) && printed.length === words.join('').length
  if (!isPlain) return tidy(printed)
  let from = 0
  return tidy(words.map((word) => printed.slice(from, (from += word.length))).join(' '))
}

/** Single spaces, and capitals throughout where most are: the recogniser knows `í` but no `Í`. */
function tidy(text: string): string {
  const spaced = text.replace(/\s+/g, ' ').trim()
  const capitals = spaced.replace(/\P{Lu}/gu, '').length
  return capitals * 2 > spaced.length ? spaced.toUpperCase() : spaced
}
