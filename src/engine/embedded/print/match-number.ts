import { isSameWorth } from '#domain/mrz/check-digit.ts'
import type { PrintMatch, PrintMatcher } from './match.ts'
import { textOfRun, wordRuns, type PrintedText, type Run } from './printed-text.ts'

const mostWords = 5
const shortest = 4

/**
 * A number of a document or person; spaces and signs do not count. One that differs only where no check digit can
 * tell (8 and S) is told as differing; any other difference is the recogniser's, since the digit vouches.
 */
export function matchNumber(expected: string): PrintMatcher {
  const bare = bareNumber(expected)
  return (text) => {
    if (bare.length < shortest) return null
    const runs = wordRuns(text, mostWords)
    const same = runs.find((run) => bareNumber(textOfRun(text, run)) === bare)
    if (same) return matchOf(text, same, 'same')
    const blind = runs.find((run) => isBlindTwin(bareNumber(textOfRun(text, run)), bare))
    return blind ? matchOf(text, blind, 'near') : null
  }
}

function matchOf(text: PrintedText, run: Run, likeness: PrintMatch['likeness']): PrintMatch {
  return { ...run, value: bareNumber(textOfRun(text, run)), likeness }
}

function isBlindTwin(printed: string, expected: string): boolean {
  if (printed.length !== expected.length) return false
  const pairs = [...printed].flatMap((letter, index) => (letter === expected[index] ? [] : [[letter, expected[index] ?? ''] as const]))
  return pairs.length <= 2 && pairs.every(([one, other]) => isSameWorth(one, other))
}

function bareNumber(text: string): string {
  return text.toUpperCase().replace(/[^A-Z0-9]/g, '')
}
