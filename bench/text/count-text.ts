/** Right ones among all of them. */
export interface Count {
  right: number
  all: number
}

export function addUp(counts: readonly Count[]): Count {
  return counts.reduce((sum, { right, all }) => ({ right: sum.right + right, all: sum.all + all }), { right: 0, all: 0 })
}

/** Least edit distance between `needle` and any part of `text`. */
export function partDistance(needle: string, text: string): number {
  let previous = new Uint16Array(text.length + 1)
  let current = new Uint16Array(text.length + 1)
  for (let row = 1; row <= needle.length; row++) {
    current[0] = row
    for (let column = 1; column <= text.length; column++) {
      const swapped = (previous[column - 1] ?? 0) + (text[column - 1] === needle[row - 1] ? 0 : 1)
      current[column] = Math.min(swapped, (previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1)
    }
    ;[previous, current] = [current, previous]
  }
  return previous.reduce((least, value) => Math.min(least, value), needle.length)
}

export interface Searched {
  /** Letters right: a string's length less its distance from the part of the text that is most like it. */
  characters: Count
  /** Strings that stand in the text, every letter right. */
  found: Count
  missed: { text: string; distance: number }[]
}

/** Looks for every true string anywhere in the text. All of them as `normal` leaves them; an empty one is not counted. */
export function searchText(strings: readonly string[], text: string, normal: (text: string) => string): Searched {
  const needles = strings.map((string) => ({ string, needle: normal(string) })).filter(({ needle }) => needle !== '')
  const searched = needles.map(({ string, needle }) => ({ string, length: needle.length, distance: partDistance(needle, text) }))
  return {
    characters: addUp(searched.map(({ length, distance }) => ({ right: length - distance, all: length }))),
    found: { right: searched.filter(({ distance }) => distance === 0).length, all: searched.length },
    missed: searched.filter(({ distance }) => distance > 0).map(({ string, distance }) => ({ text: string, distance })),
  }
}

/** How many of the true words were read; a word that stands there twice must be read twice. */
export function sharedWords(trueWords: readonly string[], readWords: readonly string[]): number {
  const left = new Map<string, number>()
  for (const word of readWords) left.set(word, (left.get(word) ?? 0) + 1)
  return trueWords.filter((word) => {
    const count = left.get(word) ?? 0
    left.set(word, count - 1)
    return count > 0
  }).length
}
