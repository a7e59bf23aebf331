import { mrzSpellings } from './transliterate.ts'

/** How far both names are matched, and what of one letter's spelling still waits for the other. */
interface Place {
  left: number
  right: number
  /** Written by the one name and still owed by the other. */
  rest: string
  /** Which of them takes its next letter: the left, or else the right. */
  owedByLeft: boolean
}

function keyOf({ left, right, rest, owedByLeft }: Place): string {
  return `${left}/${right}/${owedByLeft ? '' : '-'}${rest}`
}

/** Takes the next letter of the side that is behind, in each of its spellings. */
function nextPlaces(place: Place, options: readonly string[]): Place[] {
  const next = place.owedByLeft ? { left: place.left + 1, right: place.right } : { left: place.left, right: place.right + 1 }
  return options.flatMap((spelling) => {
    if (place.rest.startsWith(spelling)) return [{ ...next, rest: place.rest.slice(spelling.length), owedByLeft: place.owedByLeft }]
    if (!spelling.startsWith(place.rest)) return []
    return [{ ...next, rest: spelling.slice(place.rest.length), owedByLeft: !place.owedByLeft }]
  })
}

type Letters = ReturnType<typeof mrzSpellings>

interface Pair {
  left: Letters
  right: Letters
  /** The right one may end early. */
  mayBeCut: boolean
}

function isMatched(place: Place, { left, right, mayBeCut }: Pair): boolean {
  const isRightDone = place.right === right.length && (place.rest === '' || !place.owedByLeft)
  return isRightDone && (mayBeCut || (place.rest === '' && place.left === left.length))
}

/** Tries every way of spelling both, letter by letter, each place once. */
function canMatch(pair: Pair): boolean {
  const seen = new Set<string>()
  const open: Place[] = [{ left: 0, right: 0, rest: '', owedByLeft: true }]
  for (let place = open.pop(); place !== undefined; place = open.pop()) {
    if (isMatched(place, pair)) return true
    const key = keyOf(place)
    if (seen.has(key)) continue
    seen.add(key)
    const options = place.owedByLeft ? pair.left[place.left] : pair.right[place.right]
    open.push(...nextPlaces(place, options ?? []))
  }
  return false
}

/**
 * Whether two names can be the same person's: MÜLLER, MUELLER and Müller are, MULLER and MUELLER are not. Case,
 * spaces, hyphens and apostrophes do not count.
 * @param mayBeCut the second may be cut short at its end, as names in a full machine-readable zone are.
 */
export function sameName(left: string, right: string, mayBeCut = false): boolean {
  const pair = { left: mrzSpellings(left), right: mrzSpellings(right), mayBeCut }
  if (pair.left.length === 0 || pair.right.length === 0) return pair.left.length === pair.right.length
  return canMatch(pair)
}
