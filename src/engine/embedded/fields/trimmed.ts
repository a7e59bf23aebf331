import type { Piece } from './spaced-text.ts'

const sign = /^[\s:：.。,，;!·•|/\\*_=<>«»“”"'-]$/u
/** Letters of an abbreviation. */
const longestShortened = 4

/** Without the signs at its ends, but for the point of an abbreviation; null where nothing else is left. */
export function trimmed({ line, start, end }: Piece): Piece | null {
  const textAt = (index: number): string => line.line.characters[index]?.text ?? ''
  let [from, to] = [start, end]
  while (from < to && sign.test(textAt(from))) from += 1
  while (to > from && sign.test(textAt(to - 1))) to -= 1
  if (from >= to) return null
  if (to < end && textAt(to) === '-' && isBloodGroup({ line, start: from, end: to })) return { line, start: from, end: to + 1 }
  return { line, start: from, end: to < end && textAt(to) === '.' && isShortWord({ line, start: from, end: to }) ? to + 1 : to }
}

/** `B-`: the sign is its second half. */
function isBloodGroup({ line, start, end }: Piece): boolean {
  const text = line.line.characters.slice(start, end).map((each) => each.text)
  return /^(?:A|B|AB|O|0)$/.test(text.join(''))
}

/** `MONTERREY, N.L`: a short word after others, which a point after it shortens. After a longer one it is a speck or the end of a sentence. */
function isShortWord({ line, start, end }: Piece): boolean {
  const { characters, words } = line.line
  const last = words.find((word) => word.start < end && word.end >= end)
  if (!last || last.start <= start) return false
  const word = characters
    .slice(last.start, end)
    .map(({ text }) => text)
    .join('')
  return /^\p{Lu}[\p{L}.]*$/u.test(word) && word.replaceAll('.', '').length <= longestShortened
}
