/** A stretch of a text: from the first UTF-16 unit to the one behind the last. */
export interface TextStretch {
  start: number
  end: number
}

/**
 * Where some words stand in a line as the search box compares them: case, accents and width of letters make no
 * difference, nor how much space there is. Stretches do not overlap. [] for words without a letter.
 */
export function findInLine(line: string, words: string): TextStretch[] {
  const sought = fold(words.trim()).text
  if (sought === '') return []
  const { text, sources } = fold(line)
  const found: TextStretch[] = []
  for (let at = text.indexOf(sought); at >= 0; at = text.indexOf(sought, at + sought.length)) {
    const [first, last] = [sources[at], sources[at + sought.length - 1]]
    if (first && last) found.push({ start: first.start, end: last.end })
  }
  return found
}

/** The folded text, and for each of its units the stretch of the line that it comes from. */
function fold(line: string): { text: string; sources: TextStretch[] } {
  let text = ''
  const sources: TextStretch[] = []
  let start = 0
  for (const character of line) {
    const end = start + character.length
    const folded = foldCharacter(character)
    if (folded === '' || (folded === ' ' && text.endsWith(' '))) extend(sources.at(-1), end)
    else {
      text += folded
      for (let unit = 0; unit < folded.length; unit += 1) sources.push({ start, end })
    }
    start = end
  }
  return { text, sources }
}

/** Marks and further spaces belong to what stands before them. */
function extend(last: TextStretch | undefined, end: number): void {
  if (last) last.end = end
}

function foldCharacter(character: string): string {
  return character
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/\s/gu, ' ')
}
