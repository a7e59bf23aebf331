import { type FieldLine, gapBefore, wideGap } from './field-line.ts'

const sign = /^[\s:：.。,，;!·•|/\\()（）[\]*_–—-]$/u
const stroke = /^[/|\\]$/
/** Words in brackets that belong to a label: `(1)`, `(s)`, `(dd/mm/yyyy)`. */
const longestBracket = 14

/**
 * Where a label begins with its numbering and with the same in languages that nobody listed: `3. Date of birth`,
 * `Sukunimi / Surname`.
 * @param from where the label before it ends.
 */
export function startOfLabel(line: FieldLine, start: number, from: number): number {
  const own = withNumbering(line, start)
  const { characters } = line.line
  if (!stroke.test(characters[own - 1]?.text ?? '')) return own
  let at = own - 1
  while (at > from && gapBefore(line, at) < wideGap && !/[:：]/.test(characters[at - 1]?.text ?? '')) at -= 1
  return at
}

function withNumbering({ line }: FieldLine, start: number): number {
  const before = line.characters.slice(0, start).map(({ text }) => text)
  const numbering = /(?:^|[^\p{L}\p{N}])(\(?\d{1,2}[a-d]?[.):]{0,2}[(\s]?)$/iu.exec(before.join(''))
  const length = numbering?.[1] ? [...numbering[1]].length : 0
  const isAlone = length > 0 && (start - length === 0 || line.words.some((word) => word.start === start - length))
  const from = isAlone ? start - length : start
  return before.slice(0, from).every((text) => sign.test(text)) ? 0 : from
}

/**
 * Where a label ends with its signs, what stands in brackets after it, and the same in languages that nobody listed:
 * `Surname / Nom / Sukunimi (1)`.
 * @param next the character with which the next label of the line begins.
 */
export function endOfLabel(line: FieldLine, { start, end }: { start: number; end: number }, next: number): number {
  const { characters } = line.line
  const textAt = (index: number): string => characters[index]?.text ?? ''
  const hasSmall = characters.slice(start, end).some(({ text }) => /\p{Ll}/u.test(text))
  let at = end
  while (at < next) {
    if (stroke.test(textAt(at))) at = afterOtherLanguage(line, { from: at + 1, next, hasSmall })
    else if (/^[(（[]$/.test(textAt(at))) at = afterBracket(line, at, next)
    else if (sign.test(textAt(at))) at += 1
    else break
  }
  return at
}

function afterBracket({ line }: FieldLine, open: number, next: number): number {
  const close = line.characters.findIndex(({ text }, index) => index > open && /^[)）\]]$/.test(text))
  return close >= 0 && close < next && close - open <= longestBracket ? close + 1 : open + 1
}

interface OtherLanguage {
  from: number
  next: number
  /** The listed label is written in small letters. */
  hasSmall: boolean
}

/** The word or words after a stroke, up to a wide space, a digit, another stroke or a value in capitals. */
function afterOtherLanguage(line: FieldLine, { from, next, hasSmall }: OtherLanguage): number {
  const { characters, words } = line.line
  const starts = new Set(words.map(({ start }) => start))
  let at = from
  while (at < next) {
    const text = characters[at]?.text ?? ''
    if (stroke.test(text) || /\p{N}/u.test(text) || /^[:：(（]$/.test(text)) return at
    const isApart = at > from && starts.has(at)
    if (isApart && gapBefore(line, at) >= wideGap) return at
    if (hasSmall && at > from && startsCapitals(line, at)) return at
    at += 1
  }
  return at
}

/** Two capitals after a small letter or a space: no label that began in small letters goes on so. */
function startsCapitals({ line }: FieldLine, index: number): boolean {
  const [before = '', here = '', after = ''] = [index - 1, index, index + 1].map((place) => line.characters[place]?.text ?? '')
  const isBegin = /\p{Ll}/u.test(before) || line.words.some(({ start }) => start === index)
  return isBegin && /\p{Lu}/u.test(here) && /\p{Lu}/u.test(after)
}
