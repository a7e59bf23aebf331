/** Of a table that is filled in some milliseconds. Longer texts are no lines that hang together. */
const mostCells = 4_000_000

/**
 * A text parted as others are: which part of it says what each of `own` says. The letters of all are laid against each other with the
 * fewest differences (Needleman-Wunsch); letters that only the text has go with those before them, unless a space parts them.
 * @returns one part for each of `own`, '' for one of which it says nothing.
 */
export function shareLetters(own: readonly string[], text: string): string[] {
  if (own.length === 1) return [text.trim()]
  const letters = own.flatMap((line, at) => [...line].filter((letter) => letter !== ' ').map((letter) => ({ letter, at })))
  const told = [...text].map((letter) => (letter === ' ' ? null : letter))
  if (letters.length * told.length > mostCells) return own.map(() => '')
  const places = ownersOf(
    letters.map(({ letter }) => letter),
    told,
  )
  const owners = places.map((place) => (place === null ? null : (letters[place]?.at ?? null)))
  const parts = own.map(() => '')
  for (const [index, at] of filled(owners, told).entries()) parts[at] = `${parts[at] ?? ''}${told[index] ?? ' '}`
  return parts.map((part) => part.trim())
}

/** Whose each letter is: one that stands for none is whose the one before it is, or at the beginning of a word the next one. */
function filled(owners: readonly (number | null)[], told: readonly (string | null)[]): number[] {
  let last = 0
  return owners.map((owner, index) => {
    const isFirst = index === 0 || told[index - 1] === null
    const next = isFirst ? owners.slice(index).find((each) => each !== null) : owner
    last = owner ?? Math.max(last, next ?? last)
    return last
  })
}

/** For each of `told` the place in `letters` that it stands for; null for one that stands for none, as spaces do. */
function ownersOf(letters: readonly string[], told: readonly (string | null)[]): (number | null)[] {
  const costs = [Array.from({ length: letters.length + 1 }, (_, at) => at)]
  for (const [row, letter] of told.entries()) {
    const before = costs[row] ?? []
    const line = [(before[0] ?? 0) + gapOf(letter)]
    for (const [at, own] of letters.entries()) {
      line.push(Math.min((before[at] ?? 0) + changeOf(own, letter), (before[at + 1] ?? 0) + gapOf(letter), (line[at] ?? 0) + 1))
    }
    costs.push(line)
  }
  return traced(costs, letters, told)
}

/** Back from the end of the table along its cheapest way. */
function traced(costs: readonly number[][], letters: readonly string[], told: readonly (string | null)[]): (number | null)[] {
  const owners = told.map((): number | null => null)
  const costAt = (row: number, at: number): number => costs[row]?.[at] ?? Number.POSITIVE_INFINITY
  let [row, at] = [told.length, letters.length]
  while (row > 0) {
    const [here, letter] = [costAt(row, at), told[row - 1] ?? null]
    if (here === costAt(row - 1, at - 1) + changeOf(letters[at - 1] ?? '', letter)) owners[--row] = --at
    else if (here === costAt(row, at - 1) + 1) at--
    else row--
  }
  return owners
}

/** A space costs nothing, and stands for no letter. */
function gapOf(letter: string | null): number {
  return letter === null ? 0 : 1
}

function changeOf(own: string, letter: string | null): number {
  if (letter === null) return Number.POSITIVE_INFINITY
  return own === letter ? 0 : 1
}
