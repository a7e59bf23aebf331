import { foldLetters } from '../fields/fold-line.ts'
import type { RotatedRect } from '../image/rotated-rect.ts'
import { clearnessOf, type PrintedCharacter, type PrintedLine } from '../ocr/printed-line.ts'
import type { Print } from '../ocr/read-print.ts'
import { inkHeight } from '../ocr/ink-height.ts'
import type { TextStrip } from '../ocr/text-strip.ts'
import { numbersOfLines } from './arabic-digits/numbers-of-lines.ts'
import { foreignCharacters, ownCharacters } from './line-characters.ts'
import { lookAgain } from './look-again.ts'
import { mergeJapanese } from './merge-japanese.ts'
import { mergeLatin } from './merge-latin.ts'
import { mergeMarks } from './merge-marks.ts'
import { mayLackTraditional, mergeTraditional } from './merge-traditional.ts'
import { mergeWords } from './merge-words.ts'
import { type ScriptLanguage, scriptLanguage } from './script-languages.ts'
import type { ScriptCharacter } from './script-line.ts'
import { settleLabels } from './settle-labels.ts'
import type { ScriptReaders } from './script-readers.ts'

export interface ScriptsRequest {
  readers: ScriptReaders
  /** Tesseract's codes. */
  languages: readonly string[]
  /** All that our own recogniser can say. */
  alphabet: ReadonlySet<string>
  print: Print
  /** What the document prints on all of its kind, folded: a line that says just that was read well enough. */
  expected: ReadonlySet<string>
  /** The same in Chinese characters as it is printed: see `phrasesOf`. */
  phrases: readonly (readonly string[])[]
  /** Lays places upright, 48 pixels high. */
  cutStrips: (rects: readonly RotatedRect[]) => Promise<readonly TextStrip[]>
  /** Throws when nobody waits for the answer any more. */
  checkWanted: () => void
}

/** The detector cuts off dots below letters, accents on capitals and vowels above and below: so much more of the page is shown. */
const room = 1.25
/** From here on a line of Latin letters and digits is just that: its letters, since digits are the same beside all letters. */
const [surelyLatin, almostLatin] = [0.97, 0.9]
const surelyDigit = 0.9
/** So much surer must our own recogniser be where it sees fewer letters: `.A.` for ก.ค. */
const leadOfFewer = 0.1
const latinOnly = /^[!-~\u00a0-\u024f]*$/u
/** An alef and a lam are strokes too. */
const strokes = /^[iIlLjJ]+$/

/** A page's print with its lines in scripts that our own recogniser lacks; those that it reads stay as they are. */
export async function readScripts({
  readers,
  languages,
  alphabet,
  expected,
  phrases,
  print: seen,
  cutStrips,
  checkWanted,
}: ScriptsRequest): Promise<Print> {
  const known = languages.flatMap((code) => {
    const language = scriptLanguage(code)
    return language ? [{ code, language }] : []
  })
  const marked = withMarks(
    seen,
    known.map(({ language }) => language),
  )
  const isTraditional = known.some(({ language }) => language.by === 'traditional-characters')
  const { print, others } = isTraditional
    ? withLabels(marked, phrases)
    : { print: marked, others: new Map<PrintedLine, PrintedCharacter[]>() }
  const mayHoldAny = (line: PrintedLine, language: ScriptLanguage): boolean => {
    const rest = language.by === 'traditional-characters' ? others.get(line) : undefined
    return mayHold(rest ? { ...line, characters: rest } : line, language) && rest?.length !== 0
  }
  const unread = print.unclear.map((rect): PrintedLine => ({ rect, inkHeight: 0, characters: [] }))
  const asked = [...print.lines, ...unread].filter(
    (line) => !saysOnly(line, expected) && known.some(({ language }) => mayHoldAny(line, language)),
  )
  if (asked.length === 0) return print
  const strips = await cutStrips(asked.map(({ rect }) => inRoom(rect)))
  const readings = new Map(asked.map((line, index) => [line, withHeight(line, strips[index])]))
  for (const { code, language } of known) {
    const own = asked.flatMap((line, index) => {
      const strip = strips[index]
      return strip && mayHoldAny(line, language) ? [{ line, strip }] : []
    })
    const read = (each: readonly TextStrip[]): Promise<ScriptCharacter[][]> => readers.read(code, each, checkWanted)
    const shown = own.map(({ line, strip }) => ({ rect: inRoom(line.rect), strip }))
    const first = await read(own.map(({ strip }) => strip))
    const places = own.map(({ line }) => line.rect)
    // Where our own recogniser reads most letters it has a say too.
    const isOurs = language.by !== 'words'
    const found = isOurs ? first : await lookAgain(places, first, { read, cutStrips, letters: language.letters })
    const numbers = language.digits === 'arabic' ? await numbersOfLines(shown, cutStrips) : null
    own.forEach(({ line }, index) => {
      const reading = { foreign: found[index] ?? [], numbers: numbers && (numbers[index] ?? []) }
      readings.set(line, merged(readings.get(line) ?? line, reading, { ...language, alphabet }))
    })
  }
  const all = [...print.lines, ...unread].map((line) => readings.get(line) ?? line)
  return {
    ...print,
    lines: all.filter(({ characters }) => characters.length > 0),
    unclear: all.filter(({ characters }) => characters.length === 0).map(({ rect }) => rect),
  }
}

/** With the accents that show by themselves; without asking anyone. */
function withMarks(print: Print, languages: readonly ScriptLanguage[]): Print {
  const latin = languages.filter(({ by }) => by === 'latin-characters')
  if (latin.length === 0) return print
  const letters = new RegExp(latin.map((language) => language.letters.source).join('|'), 'u')
  return { ...print, lines: print.lines.map((line) => ({ ...line, characters: mergeMarks(line.characters, letters) })) }
}

/** With its titles and labels as they are printed, and what stands beside them on the lines that have any. */
function withLabels(
  print: Print,
  phrases: readonly (readonly string[])[],
): { print: Print; others: ReadonlyMap<PrintedLine, PrintedCharacter[]> } {
  const beside = new Map<PrintedLine, PrintedCharacter[]>()
  const lines = print.lines.map((line) => {
    if (line.source) return line
    const { characters, others } = settleLabels(line.characters, phrases)
    if (others.length === characters.length) return line
    const settled = { ...line, characters }
    beside.set(settled, others)
    return settled
  })
  return { print: { ...print, lines }, others: beside }
}

function inRoom(rect: RotatedRect): RotatedRect {
  return { ...rect, height: room * rect.height }
}

/** Where our own recogniser saw nothing, nobody has measured the height of its letters. */
function withHeight(line: PrintedLine, strip: TextStrip | undefined): PrintedLine {
  return strip && line.characters.length === 0 ? { ...line, inkHeight: inkHeight(strip) * room * line.rect.height } : line
}

function saysOnly({ characters }: PrintedLine, expected: ReadonlySet<string>): boolean {
  return characters.length > 0 && expected.has(foldLetters(characters.map(({ text }) => text).join('')))
}

/** Whether a line is worth reading in a language; one that is known is not. */
function mayHold(line: PrintedLine, { by, hasLatinDigits }: ScriptLanguage): boolean {
  if (line.source) return false
  if (by === 'latin-characters') return line.characters.some(({ mark }) => mark === 'unclear')
  if (by === 'traditional-characters') return mayLackTraditional(line)
  const text = line.characters.map((character) => character.text).join('')
  const own = line.characters.filter(isLetter)
  if (strokes.test(own.map((character) => character.text).join(''))) return true
  return (
    !latinOnly.test(text) ||
    clearnessOf({ characters: own.length > 0 ? own : line.characters }) < (hasLatinDigits ? surelyLatin : almostLatin)
  )
}

interface ForeignReading {
  foreign: readonly ScriptCharacter[]
  /** Numbers in the digits of the script; null where it has none of its own. */
  numbers: readonly ScriptCharacter[] | null
}

/** Whether our own recogniser is surer of its letters than the other one of those of its script, or sure of digits that it misses. */
function readsBetter(line: PrintedLine, foreign: readonly ScriptCharacter[], letters: RegExp): boolean {
  const own = line.characters.filter(isLetter)
  const theirs = foreign.filter(({ text }) => letters.test(text))
  const lead = clearnessOf({ characters: own }) - clearnessOf({ characters: theirs })
  if (own.length > 0 && lead >= (own.length < theirs.length ? leadOfFewer : 0)) return true
  const digits = line.characters.filter(({ text, confidence }) => /^\d$/.test(text) && confidence >= surelyDigit)
  return digits.length > 1 && foreign.filter(({ text }) => /^\p{Nd}$/u.test(text)).length < digits.length
}

function isLetter({ text }: Pick<PrintedCharacter, 'text'>): boolean {
  return /\p{L}/u.test(text)
}

function merged(
  line: PrintedLine,
  { foreign, numbers }: ForeignReading,
  { by, letters, alphabet, hasLatinDigits }: ScriptLanguage & Pick<ScriptsRequest, 'alphabet'>,
): PrintedLine {
  if (!numbers?.length && !foreign.some(({ text }) => letters.test(text))) return line
  if (hasLatinDigits && readsBetter(line, foreign, letters)) return line
  const ours = ownCharacters(line.rect, line.characters)
  const theirs = foreignCharacters(line.rect, foreign)
  return { ...line, characters: mergedCharacters() }

  function mergedCharacters(): PrintedCharacter[] {
    if (by === 'latin-characters') return mergeLatin(ours, theirs)
    if (by === 'traditional-characters') return mergeTraditional(ours, theirs, alphabet)
    return by === 'japanese-characters'
      ? mergeJapanese(ours, theirs, alphabet)
      : mergeWords({ ours, theirs, numbers: numbers && foreignCharacters(line.rect, numbers) }, letters)
  }
}
