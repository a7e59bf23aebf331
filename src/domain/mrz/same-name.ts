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

/**
 * Whether two names can be the same person's: MÜLLER, MUELLER and Müller are, MULLER and MUELLER are not. Case,
 * spaces, hyphens and apostrophes do not count.
 * @param mayBeCut the second may be cut short at its end, as names in a full machine-readable zone are.
 */
export function sameName(left: string, right: string, mayBeCut = false): boolean {
  const leftOptions = mrzSpellings(left)
  const rightOptions = mrzSpellings(right)
  const seen = new Set<string>()
  const open: Place[] = [{ left: 0, right: 0, rest: '', owedByLeft: true }]
  if (rightOptions.length === 0 || leftOptions.length === 0) return leftOptions.length === rightOptions.length
  for (let place = open.pop(); place !== undefined; place = open.pop()) {
    const isRightDone = place.right === rightOptions.length && (place.rest === '' || !place.owedByLeft)
    if (isRightDone && mayBeCut) return true
    if (isRightDone && place.rest === '' && place.left === leftOptions.length) return true
    const key = keyOf(place)
    if (seen.has(key)) continue
    seen.add(key)
    const options = place.owedByLeft ? leftOptions[place.left] : rightOptions[place.right]
    open.push(...nextPlaces(place, options ?? []))
  }
  return false
}
