import type { TextLine } from '#domain/page-text.ts'

/** A line's letters and digits as labels are compared: small, without accents, spaces and signs. */
export interface FoldedLine {
  text: string
  /** For each letter of `text` the character of the line that it came from. */
  at: readonly number[]
  /** For each character of the line, and one past its last, whether a label may begin or end before it. */
  edges: readonly boolean[]
}

/** Letters that do not come apart into a plain one and its accent. */
const plain: Readonly<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  þ: 'th',
  '°': 'o',
  // Arabic is spelt with and without what parts these, and stretched to fill a line.
  ى: 'ي',
  ی: 'ي',
  ة: 'ه',
  ک: 'ك',
  ٱ: 'ا',
  ـ: '',
}

/** All that is neither letter nor digit, but vowels that Thai writes above and below; its tone marks are too small to be read surely. */
const signs = /[^\p{L}\p{N}\u0e31\u0e34-\u0e39]/gu

export function foldLetters(text: string): string {
  return [...text.normalize('NFKD').toLowerCase()]
    .map((letter) => plain[letter] ?? letter)
    .join('')
    .replace(signs, '')
}

/** The same line is asked for by whoever looks for titles, labels and heads of tables. */
const known = new WeakMap<TextLine, FoldedLine>()

export function foldLine(line: TextLine): FoldedLine {
  const found = known.get(line) ?? folded(line)
  known.set(line, found)
  return found
}

function folded({ characters, words }: TextLine): FoldedLine {
  const at: number[] = []
  let text = ''
  characters.forEach((character, index) => {
    const letters = foldLetters(character.text)
    text += letters
    for (let unit = 0; unit < letters.length; unit++) at.push(index)
  })
  const starts = new Set(words.map(({ start }) => start))
  const edges = characters.map((_, index) => index === 0 || starts.has(index) || isEdge(characters, index))
  // What stands above or below a letter ends no label, and the letter with it may.
  for (let index = characters.length - 2; index > 0; index--) if (isMark(characters, index)) edges[index] = edges[index + 1] ?? true
  return { text, at, edges: [...edges, true] }
}

/** Between unlike characters a label may meet a value: `NomERIKSSON`, `Sex/Sexe`, `姓名Zhang`, `DATE12`. */
function isEdge(characters: TextLine['characters'], index: number): boolean {
  const [before = '', here = '', after = ''] = [index - 1, index, index + 1].map((place) => characters[place]?.text ?? '')
  const [left, right] = [kindOf(before), kindOf(here)]
  if (left === 'small' && right === 'capital') return true
  // `IDNo`: the last of several capitals begins the next word.
  if (left === 'capital' && right === 'capital') return kindOf(after) === 'small'
  const isLatin = (kind: string): boolean => kind === 'small' || kind === 'capital'
  return left !== right && !(isLatin(left) && isLatin(right))
}

type LetterKind = 'digit' | 'small' | 'capital' | 'han' | 'other' | 'sign'

function kindOf(letter: string): LetterKind {
  if (/\p{N}/u.test(letter)) return 'digit'
  if (/\p{Script=Han}/u.test(letter)) return 'han'
  if (/\p{Lu}/u.test(letter)) return 'capital'
  if (/\p{Ll}/u.test(letter)) return 'small'
  return /[\p{L}\p{M}]/u.test(letter) ? 'other' : 'sign'
}

function isMark(characters: TextLine['characters'], index: number): boolean {
  return /^\p{M}$/u.test(characters[index]?.text ?? '')
}
